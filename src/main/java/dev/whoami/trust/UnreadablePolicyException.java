package dev.whoami.trust;

/** A text has no trust policy that can be judged. */
public final class UnreadablePolicyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  UnreadablePolicyException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** One clause that follows the name of the file, with the fix. */
  public String reason() {
    return reason;
  }
}
