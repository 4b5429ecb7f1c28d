package dev.whoami.trial.attach;

import java.time.Duration;

/** The time at which --inside has to end, whatever it waits for. */
public final class AttachDeadline {
  private final long start = System.nanoTime();
  private final Duration limit;

  private AttachDeadline(Duration limit) {
    this.limit = limit;
  }

  public static AttachDeadline in(Duration limit) {
    return new AttachDeadline(limit);
  }

  /** The time that is left; zero after the deadline. */
  public Duration left() {
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
