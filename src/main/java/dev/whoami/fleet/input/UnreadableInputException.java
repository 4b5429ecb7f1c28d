package dev.whoami.fleet.input;

/** A text cannot be read, or not to its end. */
final class UnreadableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean afterItems;

  UnreadableInputException(String reason) {
    this(reason, false);
  }

  private UnreadableInputException(String reason, boolean afterItems) {
    super(reason);
    this.reason = reason;
    this.afterItems = afterItems;
  }

  /** With whether there were items before. */
  static UnreadableInputException after(boolean anyItem, String reason) {
    return new UnreadableInputException(reason, anyItem);
  }

  /** One clause that follows the name of the file, with the way out. */
  String reason() {
    return reason;
  }

  /** Whether it has items before the fault, so that it is not a text of another kind. */
  boolean isAfterItems() {
    return afterItems;
  }
}
