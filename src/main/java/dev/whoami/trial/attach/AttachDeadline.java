package dev.whoami.trial.attach;

import java.time.Duration;

/** When a visit inside a process has to end, whatever it waits for. */
final class AttachDeadline {
  private final long start = System.nanoTime();
  private final Duration limit;

  private AttachDeadline(Duration limit) {
    this.limit = limit;
  }

  static AttachDeadline in(Duration limit) {
    return new AttachDeadline(limit);
  }

  /** From now on; zero where none is left. */
  Duration left() {
    Duration left = limit.minusNanos(System.nanoTime() - start);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean isOver() {
    return left().isZero();
  }

  /** The whole limit, as a sentence names it. */
  String text() {
    return limit.toMillis() / 1000 + " s";
  }
}
