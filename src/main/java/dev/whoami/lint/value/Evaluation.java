package dev.whoami.lint.value;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much is evaluated for one module with all that it calls. Past the bound everything is
 * unknown: a small file can be made to come to more than any machine computes.
 */
public final class Evaluation {
  private static final int MOST_STEPS = 3_000_000;
  private static final int DEEPEST = 400;

  /** A text that is put together, in characters. */
  public static final int LONGEST_TEXT = 1 << 20;

  private final AtomicInteger left = new AtomicInteger(MOST_STEPS);
  private final AtomicInteger depth = new AtomicInteger();

  /**
   * One more expression, inside of those that are being evaluated; false where that is too much.
   */
  public boolean enter() {
    if (depth.get() >= DEEPEST || !take(1)) {
      return false;
    }
    depth.incrementAndGet();
    return true;
  }

  public void leave() {
    depth.decrementAndGet();
  }

  /** Work on so many parts; false where that is too much. */
  public boolean take(int parts) {
    if (left.get() < parts) {
      left.set(0);
      return false;
    }
    left.addAndGet(-parts);
    return true;
  }
}
