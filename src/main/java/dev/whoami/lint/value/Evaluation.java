package dev.whoami.lint.value;

/**
 * How much is evaluated for one module with all that it calls. Past the bound everything is
 * unknown: a small file can be made to come to more than any machine computes.
 */
public final class Evaluation {
  private static final int MOST_STEPS = 3_000_000;
  private static final int DEEPEST = 400;

  /** A text that is put together, in characters. */
  public static final int LONGEST_TEXT = 1 << 20;

  private int left = MOST_STEPS;
  private int depth;

  /**
   * One more expression, inside of those that are being evaluated; false where that is too much.
   */
  public boolean enter() {
    if (depth >= DEEPEST || !take(1)) {
      return false;
    }
    depth++;
    return true;
  }

  public void leave() {
    depth--;
  }

  /** Counts work on this many parts; false where that is too much. */
  public boolean take(int parts) {
    if (left < parts) {
      left = 0;
      return false;
    }
    left -= parts;
    return true;
  }
}
