package dev.whoami.fleet.account;

import java.util.Optional;

/** Whether a role trusts a workload: it does, it does not and why, or that is not known. */
public final class TrustState {
  private enum Kind {
    ALLOWED,
    OPEN,
    DENIED,
    MISSING,
    FOREIGN
  }

  private static final TrustState ALLOWED = new TrustState(Kind.ALLOWED, "", "");
  private static final TrustState OPEN = new TrustState(Kind.OPEN, "", "");

  private final Kind kind;
  private final String reason;
  private final String missing;

  private TrustState(Kind kind, String reason, String missing) {
    this.kind = kind;
    this.reason = reason;
    this.missing = missing;
  }

  static TrustState allowed() {
    return ALLOWED;
  }

  /** The trust policy was not read, or a part of it that decides is not known. */
  public static TrustState open() {
    return OPEN;
  }

  /** Both have to hold: the first denial counts, and what is open stays open. */
  public TrustState and(TrustState other) {
    if (!reason.isEmpty() || !other.reason.isEmpty()) {
      return !reason.isEmpty() ? this : other;
    }
    return isAllowed() && other.isAllowed() ? ALLOWED : OPEN;
  }

  static TrustState denied(String reason) {
    return new TrustState(Kind.DENIED, reason, "");
  }

  /** There is no such role. */
  static TrustState missing(String role) {
    return new TrustState(
        Kind.MISSING, "the list of all roles of the account does not have " + role, role);
  }

  /** The role of this name has another path, so its ARN is another one. */
  static TrustState elsewhere(String role, String actual) {
    return new TrustState(
        Kind.MISSING, "the role of this name is " + actual + ", not " + role, role);
  }

  /** The role is of another partition than the STS that is asked for it. */
  public static TrustState foreign(String reason) {
    return new TrustState(Kind.FOREIGN, reason, "");
  }

  /** Whether it is because the role does not exist. */
  public boolean isMissing() {
    return kind == Kind.MISSING;
  }

  /** Whether it is because the role is of another partition. */
  public boolean isForeign() {
    return kind == Kind.FOREIGN;
  }

  /** Whether the trust policy itself does not allow it. */
  public boolean isDeniedByPolicy() {
    return kind == Kind.DENIED;
  }

  /** The role that does not exist, which can be the first of two; else empty. */
  public Optional<String> missing() {
    return Optional.of(missing).filter(it -> !it.isEmpty());
  }

  public boolean isAllowed() {
    return kind == Kind.ALLOWED;
  }

  /** What is wrong, in a sentence; empty if the role does not deny it for certain. */
  public Optional<String> denial() {
    return Optional.of(reason).filter(it -> !it.isEmpty());
  }
}
