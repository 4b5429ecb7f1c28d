package dev.whoami.log;

/** A log that the user named cannot be read. */
public final class UnreadableLogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableLogException(String name, String why) {
    super("read " + name + ": it " + withFix(why));
  }

  /** Adds a fix, unless the reason has one. */
  private static String withFix(String why) {
    return why.indexOf(';') < 0 ? why + "; name another file, or - for standard input" : why;
  }
}
