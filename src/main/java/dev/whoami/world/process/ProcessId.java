package dev.whoami.world.process;

import dev.whoami.world.text.Alphabet;
import java.util.Optional;

/** A process ID, as a folder of /proc is named. */
public final class ProcessId {
  /** The limit of Linux, PID_MAX_LIMIT, has seven digits. */
  private static final int MOST_DIGITS = 9;

  private ProcessId() {}

  /** The process ID in this text; empty if it is another text. */
  public static Optional<Long> in(String text) {
    return isOne(text) ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /** Works without a pattern, because a run checks each name in /proc several times. */
  static boolean isOne(String text) {
    return Alphabet.DIGITS.spells(text, 1, MOST_DIGITS) && text.charAt(0) != '0';
  }
}
