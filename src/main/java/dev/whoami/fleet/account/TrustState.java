package dev.whoami.fleet.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a role trusts a workload: it does, it does not and why, or that is not known. */
public final class TrustState {
  private static final TrustState ALLOWED = new TrustState(true, null, null);
  private static final TrustState OPEN = new TrustState(false, null, null);

  private final boolean allowed;
  private final @Nullable String reason;
  private final @Nullable String missing;

  private TrustState(boolean allowed, @Nullable String reason, @Nullable String missing) {
    this.missing = missing;
    this.allowed = allowed;
    this.reason = reason;
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
    if (reason != null || other.reason != null) {
      return reason != null ? this : other;
    }
    return allowed && other.allowed ? ALLOWED : OPEN;
  }

  static TrustState denied(String reason) {
    return new TrustState(false, reason, null);
  }

  /** There is no such role. */
  static TrustState missing(String role) {
    return new TrustState(
        false, "the list of all roles of the account does not have " + role, role);
  }

  /** The role of this name has another path, so its ARN is another one. */
  static TrustState elsewhere(String role, String actual) {
    return new TrustState(false, "the role of this name is " + actual + ", not " + role, role);
  }

  /** Whether it is because the role does not exist. */
  public boolean isMissing() {
    return missing != null;
  }

  /** The role that does not exist, which can be the first of two; else empty. */
  public Optional<String> missing() {
    return Optional.ofNullable(missing);
  }

  public boolean isAllowed() {
    return allowed;
  }

  /** What is wrong, in a sentence; empty where the role does not deny it for certain. */
  public Optional<String> denial() {
    return Optional.ofNullable(reason);
  }
}
