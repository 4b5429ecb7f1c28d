package dev.whoami.world.secret;

/**
 * A run of characters that looks like a secret key. It has the length and the characters of one,
 * without dots or dashes, with letters of both cases and digits. The search goes through the
 * characters, because patterns took a fiftieth of a whole run.
 */
final class RandomRun {
  private static final int LENGTH = 40;
  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int DIGIT = 4;
  private static final int ALL = UPPER | LOWER | DIGIT;
  private static final int SIGN = 8;
  private static final int NONE = 0;

  private RandomRun() {}

  /** Whether the text contains such a run. */
  static boolean isIn(String text) {
    int length = 0;
    int kinds = NONE;
    for (int i = 0; i < text.length(); i++) {
      int kind = kind(text.charAt(i));
      length = kind == NONE ? 0 : length + 1;
      kinds = kind == NONE ? NONE : kinds | kind;
      if (length >= LENGTH && (kinds & ALL) == ALL) {
        return true;
      }
    }
    return false;
  }

  private static int kind(char each) {
    if (each >= 'a' && each <= 'z') {
      return LOWER;
    } else if (each >= 'A' && each <= 'Z') {
      return UPPER;
    } else if (each >= '0' && each <= '9') {
      return DIGIT;
    }
    return each == '+' || each == '/' || each == '=' ? SIGN : NONE;
  }
}
