package dev.whoami.lint.source;

/** A file that cannot be judged: the reason and the fix, without quoting the file. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }

  static Unreadable at(int line, String reason) {
    return new Unreadable(line > 0 ? reason + " (line " + line + ")" : reason);
  }

  /** A clause that follows the file's name and a colon. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
