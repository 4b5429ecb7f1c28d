package dev.whoami.lint;

import dev.whoami.world.file.InputKind;
import java.time.Duration;

/** Why a file was not finished in time, and what to do: one clause that follows its name. */
final class TimeoutReason {
  private final String timeout;

  private TimeoutReason(String timeout) {
    this.timeout = timeout;
  }

  static TimeoutReason within(Duration limit) {
    long millis = limit.toMillis();
    String text = millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    return new TimeoutReason("(--timeout " + text + ")");
  }

  /** The limit, as it stands behind a sentence. */
  @Override
  public String toString() {
    return timeout;
  }

  /** A file that was begun. */
  String begun(InputKind kind, boolean isOpen) {
    switch (kind) {
      case PIPE:
        return isOpen
            ? endless()
            : "is a pipe that no program writes to; start the one that does, or name a file";
      case STANDARD_INPUT:
        return endless();
      default:
        return judged();
    }
  }

  private String endless() {
    return "was not at its end in time "
        + timeout
        + "; end what writes to it, or give it more time";
  }

  /** A file that was read, as a part of what could not be judged. */
  String judged() {
    return "was not read and checked in time " + timeout + "; give it more time";
  }

  /** A file that was not started. */
  String notBegun() {
    return "was not begun in time " + timeout + "; give it more time, or name fewer files";
  }
}
