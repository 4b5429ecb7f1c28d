package dev.whoami.trust;

import com.google.gson.JsonObject;
import dev.whoami.trust.TrustStatement.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest change of a policy, or of the call, after which the policy allows the call. */
public final class TrustFix {
  private final List<String> steps;
  private final @Nullable JsonObject statement;
  private final List<String> warnings;

  private TrustFix(List<String> steps, @Nullable JsonObject statement, List<String> warnings) {
    this.steps = Collections.unmodifiableList(steps);
    this.statement = statement;
    this.warnings = Collections.unmodifiableList(warnings);
  }

  static Optional<TrustFix> of(TrustAnswer answer) {
    List<String> steps = new ArrayList<>();
    if (answer.caller().barred().isPresent()) {
      steps.add("Call with a role or an IAM user; no change of the policy helps this caller.");
      return Optional.of(new TrustFix(steps, null, new ArrayList<>()));
    }
    for (JudgedStatement each : answer.statements()) {
      if (each.effectKind() == Effect.DENY && each.applies() == Truth.YES) {
        steps.add(
            title(each) + " denies this caller. Remove it, or except the caller by a condition.");
      }
    }
    if (!steps.isEmpty()) {
      return Optional.of(new TrustFix(steps, null, new ArrayList<>()));
    }
    Optional<JudgedStatement> nearest =
        answer.statements().stream()
            .filter(it -> it.effectKind() == Effect.ALLOW && !it.isOdd() && isNear(it))
            .min(Comparator.comparingInt(TrustFix::failures));
    TrustFix fix = nearest.isPresent() ? change(nearest.get(), answer) : addition(answer);
    return Optional.of(fix.warned(answer.open().denials()));
  }

  private TrustFix warned(List<String> denials) {
    List<String> all = new ArrayList<>(warnings);
    denials.forEach(it -> all.add("The policy may still deny the call. " + it));
    return new TrustFix(steps, statement, all);
  }

  /**
   * Whether the statement is for the caller, or nearly. Any other one, such as that of another
   * issuer, stays as it is.
   */
  private static boolean isNear(JudgedStatement statement) {
    return statement.principal() == Truth.YES
        || statement
            .principalMiss()
            .filter(it -> it.kind() != NearMiss.Kind.OTHER_ISSUER)
            .isPresent();
  }

  private static int failures(JudgedStatement statement) {
    long conditions = statement.conditions().stream().filter(it -> it.holds() == Truth.NO).count();
    long actions = statement.actions().values().stream().filter(it -> it == Truth.NO).count();
    return (int) (conditions + actions) + (statement.principal() == Truth.YES ? 0 : 1);
  }

  private static TrustFix change(JudgedStatement statement, TrustAnswer answer) {
    List<String> steps = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    if (statement.principal() != Truth.YES) {
      steps.add(principal(statement, answer));
    }
    statement
        .actions()
        .forEach(
            (action, covered) -> {
              if (covered == Truth.NO && answer.of(action) == TrustAnswer.Kind.DENIED) {
                steps.add(title(statement) + ": add " + action + " to its Action.");
              }
            });
    for (JudgedCondition each : statement.conditions()) {
      if (each.holds() == Truth.NO) {
        steps.add(ConditionFix.of(title(statement), each));
        warnings.addAll(ConditionFix.warnings(each));
      }
    }
    warnings.addAll(OpenParts.sentences(statement));
    return new TrustFix(steps, null, warnings);
  }

  private static String principal(JudgedStatement statement, TrustAnswer answer) {
    TrustCaller caller = answer.caller();
    ProviderOfRole provider = new ProviderOfRole(caller, answer.policy().role());
    String where = title(statement) + ": ";
    if (provider.isElsewhere()) {
      String arn = provider.arn();
      return statement.named().contains(arn)
          ? where + "let the user sign in by " + arn + ", which the policy names."
          : where + provider.creation() + ", and name " + arn + " in its Principal.";
    }
    boolean isToken = caller.kind() == TrustCaller.Kind.WEB_IDENTITY;
    String named = isToken ? "the provider in the role's account with the name " : "";
    return where + "name " + named + caller.name() + " in its Principal.";
  }

  private static TrustFix addition(TrustAnswer answer) {
    TrustCaller caller = answer.caller();
    ProviderOfRole provider = new ProviderOfRole(caller, answer.policy().role());
    List<String> steps = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    if (provider.isElsewhere()) {
      String creation = provider.creation();
      steps.add("C" + creation.substring(1) + ".");
    }
    steps.add("No statement is for such a caller. Add one.");
    KeyValue subject = caller.claim("sub");
    if (caller.kind() == TrustCaller.Kind.WEB_IDENTITY && subject.values().isEmpty()) {
      warnings.add(WideTrust.withoutSubject(caller.name()) + " Add the subject of the token.");
    }
    dropped(answer).ifPresent(warnings::add);
    return new TrustFix(steps, StatementToAdd.of(caller, provider.arn()), warnings);
  }

  /**
   * Mentions the conditions on the request, such as a second factor, that the new statement lacks.
   */
  private static Optional<String> dropped(TrustAnswer answer) {
    Set<String> keys = new LinkedHashSet<>();
    for (JudgedStatement each : answer.statements()) {
      if (each.effectKind() == Effect.ALLOW) {
        each.conditions().stream()
            .map(JudgedCondition::key)
            .filter(TrustFix::isOfRequest)
            .forEach(keys::add);
      }
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The policy also has conditions on "
                + String.join(", ", keys)
                + ", which the new statement lacks. Add them if they must hold for this caller as"
                + " well.");
  }

  /** Whether the key is one of the request, and not a claim of an issuer's token. */
  private static boolean isOfRequest(String key) {
    return key.regionMatches(true, 0, "aws:", 0, 4) || key.regionMatches(true, 0, "sts:", 0, 4);
  }

  private static String title(JudgedStatement statement) {
    return "Statement " + statement.number();
  }

  /** Sentences, in the order in which to do them. */
  public List<String> steps() {
    return steps;
  }

  /** The statement to add; empty where an existing one changes. */
  public Optional<JsonObject> statement() {
    return Optional.ofNullable(statement);
  }

  /** What the change would also allow. */
  public List<String> warnings() {
    return warnings;
  }
}
