package dev.whoami.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a line of a log was written, to the second. Many logs do not say in which time zone: such a
 * time is kept as it is, without one.
 */
final class LogTime {
  /** A time stands at the beginning of a line, behind a name or two. */
  private static final int REACH = 96;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/](\\d{2})[-/](\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,9})?"
              + " ?(Z|UTC|[+-]\\d{2}:?\\d{2})?");

  /** As Apache's and S3's access logs have it. */
  private static final Pattern ACCESS_LOG =
      Pattern.compile("(\\d{2})/([A-Z][a-z]{2})/(\\d{4}):(\\d{2}):(\\d{2}):(\\d{2}) ([+-]\\d{4})");

  private static final Pattern EPOCH = Pattern.compile("(1[0-9]{9})(?:[0-9]{3})?(?:\\.\\d{1,9})?");

  private static final List<String> MONTHS =
      Arrays.asList(
          "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final LocalDateTime time;
  private final boolean isUtc;

  private LogTime(LocalDateTime time, boolean isUtc) {
    this.time = time;
    this.isUtc = isUtc;
  }

  /** The part of a line in which a time may stand; empty where there is nothing like one. */
  static Optional<String> head(String line) {
    int reach = Math.min(line.length(), REACH) - 6;
    for (int i = 1; i < reach; i++) {
      if (line.charAt(i) == ':' && line.charAt(i + 3) == ':' && isDigit(line.charAt(i + 1))) {
        return Optional.of(line.substring(0, Math.min(line.length(), REACH)));
      }
    }
    return Optional.empty();
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  /** The first time in a text, or seconds or milliseconds since 1970 as the whole of it. */
  static Optional<LogTime> in(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return Optional.of(new LogTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), true));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return of(iso.group(1), iso.group(2), iso.group(3), iso, 4);
    }
    Matcher access = ACCESS_LOG.matcher(text);
    if (access.find()) {
      String month = String.valueOf(1 + MONTHS.indexOf(access.group(2)));
      return of(access.group(3), month, access.group(1), access, 4);
    }
    return Optional.empty();
  }

  private static Optional<LogTime> of(String y, String m, String d, Matcher parts, int hour) {
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(y),
              number(m),
              number(d),
              number(parts.group(hour)),
              number(parts.group(hour + 1)),
              number(parts.group(hour + 2)));
      String zone = parts.group(hour + 3);
      if (zone == null) {
        return Optional.of(new LogTime(time, false));
      }
      int seconds =
          zone.equals("Z") || zone.equals("UTC") ? 0 : ZoneOffset.of(zone).getTotalSeconds();
      return Optional.of(new LogTime(time.minusSeconds(seconds), true));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  boolean isBefore(LogTime other) {
    return time.isBefore(other.time);
  }

  /** For a person: 2026-11-26 13:12:28, with UTC where that is known. */
  String words() {
    return digits().replace('T', ' ') + (isUtc ? " UTC" : "");
  }

  /** Only the hour and the minute. */
  String clock() {
    return digits().substring(11, 16) + (isUtc ? " UTC" : "");
  }

  private String digits() {
    String text = time.toString();
    return text.length() == 16 ? text + ":00" : text.substring(0, 19);
  }

  /** In ISO 8601; with a Z where the time is known to be UTC. */
  @Override
  public String toString() {
    return digits() + (isUtc ? "Z" : "");
  }
}
