package dev.whoami.world.text;

/** A glob: {@code *} matches any run of characters, {@code ?} matches one. */
public final class StarPattern {
  private StarPattern() {}

  /**
   * Whether the pattern matches the whole text. The pattern comes from outside, so this is not a
   * regular expression: it goes back only to the last star, and is always fast.
   */
  public static boolean matches(String pattern, String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int afterStar = 0;
    while (in < text.length()) {
      boolean isLeft = at < pattern.length();
      if (isLeft && pattern.charAt(at) == '*') {
        star = at++;
        afterStar = in;
      } else if (isLeft && isOne(pattern.charAt(at), text.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++afterStar;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  private static boolean isOne(char pattern, char sign) {
    return pattern == '?' || pattern == sign;
  }
}
