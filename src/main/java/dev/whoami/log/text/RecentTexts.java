package dev.whoami.log.text;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts of characters, and reuses recent ones. In a large trail, most texts occur in very
 * many events. Each text has one place, which another text may replace.
 */
public final class RecentTexts {
  private static final int PLACES = 1 << 12;

  /** In characters. Longer texts are rare, and are not kept. */
  private static final int LONGEST = 256;

  private final @Nullable String[] texts = new String[PLACES];

  /** The text of these characters. */
  public String of(char[] characters, int from, int length) {
    if (length > LONGEST) {
      return new String(characters, from, length);
    }
    int place = placeOf(characters, from, length);
    String known = texts[place];
    if (known != null && isOf(known, characters, from, length)) {
      return known;
    }
    String text = new String(characters, from, length);
    texts[place] = text;
    return text;
  }

  private static int placeOf(char[] characters, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + characters[i];
    }
    return (hash ^ hash >>> 16) & PLACES - 1;
  }

  private static boolean isOf(String text, char[] characters, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != characters[from + i]) {
        return false;
      }
    }
    return true;
  }
}
