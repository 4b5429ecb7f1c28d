package dev.whoami.config;

/**
 * A configuration that cannot be read. The message has the reason and the fix, and quotes nothing
 * of the file.
 */
public final class UnreadableConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableConfigException(String why) {
    super(why);
  }

  static UnreadableConfigException at(int line, String why) {
    return new UnreadableConfigException("line " + line + " " + why);
  }

  /** A sentence that follows the name of the file and a colon. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
