package dev.whoami.lint.model.token;

import java.util.function.IntPredicate;

/** A character of a claim's form: a fixed one, or any of a part, which may have more of them. */
final class ClaimPosition {
  private final IntPredicate fits;
  private final char usual;
  private final boolean repeated;

  ClaimPosition(IntPredicate fits, char usual, boolean repeated) {
    this.fits = fits;
    this.usual = usual;
    this.repeated = repeated;
  }

  boolean takes(char character) {
    return fits.test(character);
  }

  /** The character at this position if a pattern leaves it open. */
  char usual() {
    return usual;
  }

  /** Whether there may be none or more of it. */
  boolean isRepeated() {
    return repeated;
  }
}
