package dev.whoami.trust;

import dev.whoami.aws.Arn;
import dev.whoami.trust.TrustStatement.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whether a policy lets a caller assume the role, statement by statement. */
public final class TrustAnswer {
  /** The answer; DEPENDS if a deciding part is unknown. */
  public enum Kind {
    ALLOWED,
    DENIED,
    DEPENDS
  }

  private final TrustPolicy policy;
  private final TrustCaller caller;
  private final List<JudgedStatement> statements;

  private TrustAnswer(TrustPolicy policy, TrustCaller caller, List<JudgedStatement> statements) {
    this.policy = policy;
    this.caller = caller;
    this.statements = Collections.unmodifiableList(statements);
  }

  /** Judges every statement by the policy and the caller only. */
  public static TrustAnswer of(TrustPolicy policy, TrustCaller caller) {
    List<JudgedStatement> statements = new ArrayList<>();
    for (TrustStatement each : policy.statements()) {
      statements.add(JudgedStatement.of(each, caller, policy.role()));
    }
    return new TrustAnswer(policy, caller, statements);
  }

  public TrustPolicy policy() {
    return policy;
  }

  public TrustCaller caller() {
    return caller;
  }

  public List<JudgedStatement> statements() {
    return statements;
  }

  public Kind kind() {
    Kind kind = ofPolicy();
    return kind == Kind.ALLOWED && needsOwnPolicy() ? Kind.DEPENDS : kind;
  }

  /** The answer of the policy without the caller's own policies. It must allow each action. */
  public Kind ofPolicy() {
    if (caller.barred().isPresent()) {
      return Kind.DENIED;
    }
    Kind worst = Kind.ALLOWED;
    for (String action : caller.actions()) {
      Kind one = of(action);
      worst = one == Kind.DENIED || worst == Kind.ALLOWED ? one : worst;
      if (worst == Kind.DENIED) {
        return worst;
      }
    }
    return worst == Kind.ALLOWED && lacksTagSession() ? Kind.DEPENDS : worst;
  }

  /** Whether the session may pass on tags, which the policy does not allow. */
  boolean lacksTagSession() {
    return caller.mayPassOnTags() && of("sts:TagSession") != Kind.ALLOWED;
  }

  /** The answer for one action. A Deny wins; what is not known is never an Allow. */
  Kind of(String action) {
    Truth denied = applies(Effect.DENY, action);
    Truth allowed = applies(Effect.ALLOW, action);
    Truth other = applies(Effect.UNKNOWN, action).and(Truth.UNKNOWN);
    if (denied == Truth.YES || allowed.or(other) == Truth.NO) {
      return Kind.DENIED;
    }
    boolean isStored = statements.stream().noneMatch(JudgedStatement::isOdd);
    boolean isSure = isStored && allowed == Truth.YES && denied == Truth.NO && other == Truth.NO;
    return isSure ? Kind.ALLOWED : Kind.DEPENDS;
  }

  /** Whether a statement that may allow this caller names an action, and none may deny it. */
  boolean covers(String action) {
    boolean isAllowed = false;
    for (JudgedStatement each : statements) {
      boolean isOn = each.covers(action) == Truth.YES;
      if (isOn && each.effectKind() == Effect.DENY && each.isForCaller() != Truth.NO) {
        return false;
      }
      isAllowed |= isOn && each.effectKind() == Effect.ALLOW && each.isForCaller() != Truth.NO;
    }
    return isAllowed;
  }

  private Truth applies(Effect effect, String action) {
    Truth any = Truth.NO;
    for (JudgedStatement each : statements) {
      any = each.effectKind() == effect ? any.or(each.appliesTo(action)) : any;
    }
    return any;
  }

  /**
   * Whether the caller also needs a policy that allows the call: a role or user does, unless the
   * role is of its own account and the policy names it.
   */
  private boolean needsOwnPolicy() {
    Optional<Arn> own = caller.arn();
    if (!own.isPresent() || caller.mayAssume()) {
      return false;
    }
    boolean isSameAccount =
        policy.role().filter(it -> it.account().equals(own.get().account())).isPresent();
    return !isSameAccount || !isNamed();
  }

  /** Whether, for each action, an Allow that applies names the caller itself. */
  boolean isNamed() {
    return caller.actions().stream()
        .allMatch(
            action ->
                statements.stream()
                    .anyMatch(
                        it ->
                            it.effectKind() == Effect.ALLOW
                                && it.match().isByName()
                                && it.appliesTo(action) == Truth.YES));
  }

  /** What must be known for an answer; empty unless the answer is DEPENDS. */
  public List<String> missing() {
    return MissingFacts.of(this);
  }

  /** The unknown parts that may decide the call. */
  public OpenParts open() {
    return OpenParts.of(this);
  }

  /** The near misses of the statements that could have allowed the call. */
  public List<NearMiss> nearMisses() {
    List<NearMiss> misses = new ArrayList<>();
    caller.barred().ifPresent(misses::add);
    if (kind() == Kind.ALLOWED || !misses.isEmpty()) {
      return misses;
    }
    for (JudgedStatement each : statements) {
      boolean isNear = each.principal() != Truth.NO || each.principalMiss().isPresent();
      if (each.effectKind() == Effect.ALLOW && isNear) {
        each.principalMiss().ifPresent(misses::add);
        each.conditions().forEach(it -> it.nearMiss().ifPresent(misses::add));
      }
    }
    ActionMisses.addTo(misses, this);
    return misses;
  }

  /** Why the policy denies the call, in sentences. */
  public List<String> reasons() {
    return DenialReasons.of(this);
  }

  /** The smallest change that would allow the call; empty unless the answer is DENIED. */
  public Optional<TrustFix> fix() {
    return kind() == Kind.DENIED ? TrustFix.of(this) : Optional.empty();
  }

  /** Who else the statements let in, and what an unread assertion may request without success. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (JudgedStatement each : statements) {
      if (each.effectKind() == Effect.ALLOW && each.applies() == Truth.YES) {
        warnings.addAll(WideTrust.of(each, caller));
      }
    }
    if (ofPolicy() != Kind.DENIED) {
      UnreadAssertion.addTo(warnings, this);
    }
    return warnings;
  }
}
