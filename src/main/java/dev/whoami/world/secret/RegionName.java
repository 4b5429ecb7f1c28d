package dev.whoami.world.secret;

import dev.whoami.world.text.Alphabet;

/** The form of a region's name: us-east-1, us-gov-west-1, ap-southeast-2. */
public final class RegionName {
  private static final Alphabet LETTERS = Alphabet.of("a-z");

  private RegionName() {}

  /** Two to four letters, one or more words, and one or two digits, separated by dashes. */
  public static boolean isOne(String text) {
    String[] parts = text.split("-", -1);
    int last = parts.length - 1;
    if (last < 2 || !LETTERS.spells(parts[0], 2, 4) || !Alphabet.DIGITS.spells(parts[last], 1, 2)) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      if (!LETTERS.spells(parts[i])) {
        return false;
      }
    }
    return true;
  }
}
