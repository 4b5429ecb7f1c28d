package dev.whoami.report.baseline;

/** A baseline that cannot be used. Its message has the file, the reason and the fix. */
public final class UnreadableBaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableBaselineException(String file, String reason) {
    super(file + " " + reason);
  }

  /** One clause without a full stop, for a person. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
