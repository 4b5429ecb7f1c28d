package dev.whoami.world.text;

/**
 * A set of ASCII characters, and a check for texts with no other characters. A run checks hundreds
 * of texts; with patterns, which Java must compile, that took a tenth of the run.
 */
public final class Alphabet {
  private static final int SIZE = 128;

  public static final Alphabet DIGITS = of("0-9");

  private final boolean[] letters = new boolean[SIZE];

  private Alphabet() {}

  /**
   * By characters and ranges of them, as between the brackets of a pattern: {@code a-z0-9._-}. A
   * dash at the end is itself.
   */
  public static Alphabet of(String ranges) {
    Alphabet alphabet = new Alphabet();
    int at = 0;
    while (at < ranges.length()) {
      boolean isRange = at + 2 < ranges.length() && ranges.charAt(at + 1) == '-';
      alphabet.add(ranges.charAt(at), ranges.charAt(isRange ? at + 2 : at));
      at += isRange ? 3 : 1;
    }
    return alphabet;
  }

  private void add(char first, char last) {
    for (int each = first; each <= last; each++) {
      letters[each] = true;
    }
  }

  public boolean has(char each) {
    return each < SIZE && letters[each];
  }

  /** Whether the text has one character or more, and all of them are of these. */
  public boolean spells(String text) {
    return !text.isEmpty() && endOfRun(text, 0) == text.length();
  }

  /** The same, where the text is of this length: a number of characters from one to another. */
  public boolean spells(String text, int shortest, int longest) {
    return text.length() >= shortest && text.length() <= longest && spells(text);
  }

  /** Whether the text has a run of these characters of at least this length. */
  public boolean hasRun(String text, int length) {
    int start = 0;
    while (start + length <= text.length()) {
      int end = endOfRun(text, start);
      if (end - start >= length) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** The place of the first character from there on that is not of these, or behind the last. */
  public int endOfRun(String text, int from) {
    int end = from;
    while (end < text.length() && has(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
