package dev.whoami.trust;

import dev.whoami.aws.Arn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition, what the caller has for its key, and whether it holds. */
public final class JudgedCondition {
  private static final int LONGEST = 60;

  private final TrustCondition condition;
  private final KeyValue got;
  private final Truth holds;
  private final @Nullable NearMiss nearMiss;

  private JudgedCondition(
      TrustCondition condition, KeyValue got, Truth holds, @Nullable NearMiss nearMiss) {
    this.condition = condition;
    this.got = got;
    this.holds = holds;
    this.nearMiss = nearMiss;
  }

  static JudgedCondition of(TrustCondition condition, CallerKeys keys, TrustCaller caller) {
    KeyValue got = keys.value(condition.key());
    Optional<Arn> role = keys.roleOfSource().filter(it -> !got.isKnown());
    if (SourceArnAccount.isOther(condition, role.map(Arn::account))) {
      NearMiss other = SourceArnAccount.miss(role.get());
      return new JudgedCondition(condition, got, Truth.NO, other);
    }
    Truth holds = condition.holds(got);
    Optional<NearMiss> miss =
        holds == Truth.NO ? NearMisses.of(condition, got, caller) : Optional.empty();
    return new JudgedCondition(condition, got, holds, miss.orElse(null));
  }

  /** The operator as the policy writes it. */
  public String operator() {
    return condition.operator();
  }

  public String key() {
    return condition.key();
  }

  /** The values in the policy. */
  public List<String> wanted() {
    return condition.wanted();
  }

  public KeyValue got() {
    return got;
  }

  public Truth holds() {
    return holds;
  }

  public Optional<NearMiss> nearMiss() {
    return Optional.ofNullable(nearMiss);
  }

  /**
   * Shortens a key that is too long for a line, such as that of a cluster's issuer, to its claim.
   */
  String shownKey() {
    String key = key();
    int colon = key.lastIndexOf(':');
    return key.length() > LONGEST && colon >= 0 ? "the condition on " + key.substring(colon) : key;
  }

  /** Why it is unknown whether the condition holds: a predicate whose subject is the statement. */
  String whyOpen() {
    if (!known().isPresent() || wanted().isEmpty()) {
      return "has a condition that AWS does not document: " + (operator() + " " + key()).trim();
    }
    if (!got.isKnown()) {
      return "depends on " + shownKey() + ", whose value is not known here";
    }
    if (wanted().stream().anyMatch(it -> it.contains("${"))) {
      return "compares " + shownKey() + " with a policy variable, which only AWS can fill in";
    }
    return got.values().size() > 1
        ? "compares " + shownKey() + ", which has several values here, as if it had one"
        : "compares " + shownKey() + " by " + operator() + " in a way that whoami cannot";
  }

  /** Empty if AWS documents no such operator. */
  Optional<ConditionOperator> known() {
    return ConditionOperator.named(condition.operator());
  }
}
