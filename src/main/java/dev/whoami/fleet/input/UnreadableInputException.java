package dev.whoami.fleet.input;

/** A text cannot be read, or not to its end. */
final class UnreadableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableInputException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** One clause that follows the name of the file, with the way out. */
  String reason() {
    return reason;
  }
}
