package dev.whoami.lint.model.role;

import dev.whoami.world.text.StarPattern;
import java.util.Locale;

/** An action as a policy names it: in any case of letters, with * for any and ? for one of them. */
final class ActionPattern {
  private ActionPattern() {}

  /** Whether nothing of it is filled in later. */
  static boolean isPlain(String pattern) {
    return pattern.matches("[A-Za-z0-9:*?-]*+");
  }

  /** Whether it may mean this action; what has other signs is filled in later. */
  static boolean mayMatch(String pattern, String action) {
    return !isPlain(pattern)
        || StarPattern.matches(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT));
  }
}
