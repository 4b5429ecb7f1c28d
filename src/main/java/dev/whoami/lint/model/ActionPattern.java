package dev.whoami.lint.model;

/** An action as a policy names it: in any case of letters, with * for any and ? for one of them. */
final class ActionPattern {
  private ActionPattern() {}

  /** Whether it may mean this action; what has other signs is filled in later. */
  static boolean mayMatch(String pattern, String action) {
    return !pattern.matches("[A-Za-z0-9:*?-]*+") || matches(pattern, action);
  }

  /** Without a regular expression, since the pattern is somebody else's text. */
  private static boolean matches(String pattern, String action) {
    int at = 0;
    int in = 0;
    int star = -1;
    int afterStar = 0;
    while (in < action.length()) {
      char here = at < pattern.length() ? pattern.charAt(at) : '\0';
      if (here == '*') {
        star = at++;
        afterStar = in;
      } else if (here == '?' || isSame(here, action.charAt(in))) {
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

  private static boolean isSame(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
