package dev.whoami.lint.tree;

import java.util.function.IntPredicate;

/** One thing in a pattern of paths: which characters it takes, and which end it. */
final class PatternToken {
  /** One character within a part of a path. */
  static final PatternToken IN_PART = single(next -> next != '/');

  static final PatternToken NOTHING = single(next -> false);

  /** As many characters of a part as one likes. */
  static final PatternToken STAR = new PatternToken(next -> next != '/', next -> false, 1);

  /** Everything from here on. */
  static final PatternToken REST = new PatternToken(next -> true, next -> false, 1);

  /** Any number of parts, each with its slash; {@link #REST_OF_PARTS} always follows it. */
  static final PatternToken PARTS = new PatternToken(next -> false, next -> next != '/', 2);

  static final PatternToken REST_OF_PARTS = new PatternToken(next -> true, next -> next == '/', 0);

  private final IntPredicate repeated;
  private final IntPredicate last;
  private final int skipped;

  private PatternToken(IntPredicate repeated, IntPredicate last, int skipped) {
    this.repeated = repeated;
    this.last = last;
    this.skipped = skipped;
  }

  private static PatternToken single(IntPredicate taken) {
    return new PatternToken(next -> false, taken, 0);
  }

  static PatternToken of(char only) {
    return single(next -> next == only);
  }

  static PatternToken of(CharacterClass set) {
    return single(next -> next != '/' && set.has(next));
  }

  /** Whether it takes this character, and may take more. */
  boolean repeats(char next) {
    return repeated.test(next);
  }

  /** Whether this character can be its last. */
  boolean endsWith(char next) {
    return last.test(next);
  }

  boolean mayBeNothing() {
    return skipped > 0;
  }

  /** How many tokens it is. */
  int length() {
    return skipped;
  }
}
