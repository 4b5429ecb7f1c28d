package dev.whoami.world.process;

import dev.whoami.world.text.Alphabet;
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
    return Alphabet.DIGITS.spells(text, 1, MOST_DIGITS) && text.charAt(0) != '0';
  }
}
