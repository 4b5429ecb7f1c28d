package dev.whoami.hadoop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first three numbers of a version, also of a distributor's such as 2.6.0-cdh5.16.2. */
final class Release {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(\\D.*)?");

  private Release() {}

  /** Whether a version is known and is that one or a later one. */
  static boolean isFrom(Optional<String> version, int major, int minor) {
    return version.map(text -> compare(text, major + "." + minor) >= 0).orElse(false);
  }

  /** Whether a version is known and is before that one. */
  static boolean isBefore(Optional<String> version, int major, int minor) {
    return version
        .map(text -> isVersion(text) && compare(text, major + "." + minor) < 0)
        .orElse(false);
  }

  static boolean isVersion(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Compares by three numbers; a text that is no version stands before all. */
  static int compare(String one, String other) {
    Matcher a = SHAPE.matcher(one);
    Matcher b = SHAPE.matcher(other);
    boolean isOne = a.matches();
    boolean isOther = b.matches();
    for (int i = 1; i <= 3 && isOne && isOther; i++) {
      int difference = Integer.compare(number(a.group(i)), number(b.group(i)));
      if (difference != 0) {
        return difference;
      }
    }
    return Boolean.compare(isOne, isOther);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
