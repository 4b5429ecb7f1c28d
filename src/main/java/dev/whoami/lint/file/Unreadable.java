package dev.whoami.lint.file;

/** A file that cannot be judged: the reason and the fix, without quoting the file. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean ofAnotherKind;

  public Unreadable(String message) {
    this(message, false);
  }

  private Unreadable(String message, boolean ofAnotherKind) {
    super(message);
    this.ofAnotherKind = ofAnotherKind;
  }

  /** One that is well, and nothing that lint judges. */
  public static Unreadable ofAnotherKind(String message) {
    return new Unreadable(message, true);
  }

  public static Unreadable at(int line, String reason) {
    return new Unreadable(line > 0 ? reason + " (line " + line + ")" : reason);
  }

  public boolean isOfAnotherKind() {
    return ofAnotherKind;
  }

  /** A clause that follows the file's name and a colon. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
