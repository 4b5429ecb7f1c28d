package dev.whoami.world.text;

/**
 * A set of ASCII characters, which can check that a text has no others. A run checks hundreds of
 * texts. Patterns, which Java must compile, took a tenth of the run for that.
 */
public final class Alphabet {
  private static final int SIZE = 128;

  public static final Alphabet DIGITS = of("0-9");

  private final boolean[] letters = new boolean[SIZE];

  private Alphabet() {}

  /**
   * Reads characters and ranges as between the brackets of a pattern: {@code a-z0-9._-}. A dash at
   * the end is a character.
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

  /** Whether the text is not empty and has only these characters. */
  public boolean spells(String text) {
    return !text.isEmpty() && endOfRun(text, 0) == text.length();
  }

  /** Whether the text has only these characters, and a length within these limits. */
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

  /**
   * The index of the first character that is not in the set; the length of the text if there is
   * none.
   */
  public int endOfRun(String text, int from) {
    int end = from;
    while (end < text.length() && has(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
