package dev.whoami.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as a person writes it: 500ms, 5s, 1m; a bare number is seconds. */
final class TimeText {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(ms|s|m)?");
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private TimeText() {}

  static Duration parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw wrong(text);
    }
    Duration time = of(Long.parseLong(shape.group(1)), String.valueOf(shape.group(2)));
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
      throw wrong(text);
    }
    return time;
  }

  private static Duration of(long number, String unit) {
    switch (unit) {
      case "ms":
        return Duration.ofMillis(number);
      case "m":
        return Duration.ofMinutes(number);
      default:
        return Duration.ofSeconds(number);
    }
  }

  private static UsageException wrong(String text) {
    return new UsageException(
        "--timeout " + text + " is not a time between 100ms and 10m, such as 500ms, 5s or 1m");
  }
}
