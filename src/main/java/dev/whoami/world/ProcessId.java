package dev.whoami.world;

import java.util.Optional;

/** The number of a process, as a folder of /proc is called, and as the kernel gives them. */
public final class ProcessId {
  /** PID_MAX_LIMIT of Linux has seven. */
  private static final int MOST_DIGITS = 9;

  private ProcessId() {}

  /** The number in this text; empty where it is another text. */
  public static Optional<Long> in(String text) {
    return isOne(text) ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /** Without a pattern: a run asks for each name in /proc, several times. */
  static boolean isOne(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
