package dev.whoami.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A duration on the command line: 500ms, 5s, 1m, 1h. A number without a unit is seconds. */
enum TimeText {
  TIMEOUT(
      "--timeout",
      Duration.ofMillis(100),
      Duration.ofMinutes(10),
      "100ms and 10m, such as 500ms, 5s or 1m"),
  LIMIT(
      "--timeout", Duration.ofSeconds(1), Duration.ofHours(1), "1s and 1h, such as 30s, 1m or 10m"),
  WAIT("--wait", Duration.ofSeconds(1), Duration.ofHours(1), "1s and 1h, such as 30s, 2m or 10m"),
  INTERVAL(
      "--interval",
      Duration.ofSeconds(1),
      Duration.ofHours(24),
      "1s and 24h, such as 30s, 5m or 1h");

  private static final int MOST_DIGITS = 6;
  private static final List<String> UNITS = Arrays.asList("ms", "s", "m", "h", "");

  private final String option;
  private final Duration shortest;
  private final Duration longest;
  private final String bounds;

  TimeText(String option, Duration shortest, Duration longest, String bounds) {
    this.option = option;
    this.shortest = shortest;
    this.longest = longest;
    this.bounds = bounds;
  }

  Duration parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    String unit = text.substring(digits);
    if (digits == 0 || digits > MOST_DIGITS || !UNITS.contains(unit)) {
      throw wrong(text);
    }
    Duration time = of(Long.parseLong(text.substring(0, digits)), unit);
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
    return new UsageException(option + " " + text + " is not a time between " + bounds);
  }
}
