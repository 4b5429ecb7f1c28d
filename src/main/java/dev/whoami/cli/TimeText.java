package dev.whoami.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration on the command line: 500ms, 5s, 1m, 1h. A number without a unit is seconds. */
enum TimeText {
  TIMEOUT(Duration.ofMillis(100), Duration.ofMinutes(10), "100ms and 10m, such as 500ms, 5s or 1m"),
  INTERVAL(Duration.ofSeconds(1), Duration.ofHours(24), "1s and 24h, such as 30s, 5m or 1h");

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(ms|s|m|h)?");

  private final Duration shortest;
  private final Duration longest;
  private final String bounds;

  TimeText(Duration shortest, Duration longest, String bounds) {
    this.shortest = shortest;
    this.longest = longest;
    this.bounds = bounds;
  }

  Duration parse(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw wrong(text);
    }
    Duration time = of(Long.parseLong(shape.group(1)), String.valueOf(shape.group(2)));
    if (time.compareTo(shortest) < 0 || time.compareTo(longest) > 0) {
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
      case "h":
        return Duration.ofHours(number);
      default:
        return Duration.ofSeconds(number);
    }
  }

  private UsageException wrong(String text) {
    String option = "--" + name().toLowerCase(Locale.ROOT);
    return new UsageException(option + " " + text + " is not a time between " + bounds);
  }
}
