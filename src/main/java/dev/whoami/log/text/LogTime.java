package dev.whoami.log.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of a log line, to the second. Many logs do not show their time zone. Such a time is kept
 * without one.
 */
public final class LogTime {
  /** A time is near the beginning of a line, after a name or two. */
  private static final int REACH = 96;

  private static final Pattern EPOCH =
      Pattern.compile("(1[0-9]{9})(?:[0-9]{3}){0,3}(?:\\.\\d{1,9})?");

  /** Seconds with separators in threes, as Kibana and spreadsheets show them. */
  private static final Pattern IN_THREES =
      Pattern.compile(
          "1(?:,\\d{3}){3,4}|1(?:\\.\\d{3}){3,4}|1(?:[ '\u2019\u00a0\u202f]\\d{3}){3,4}");

  /** A year with 29 February. */
  private static final int ANY_YEAR = 2000;

  private static final int HALF_A_YEAR = 183;

  /** Follows the year in Chinese and Japanese dates. */
  private static final char YEAR = '\u5e74';

  /** The digits of milliseconds since 1970. */
  private static final int EPOCH_CELL = 13;

  private final LocalDateTime time;
  private final boolean isUtc;
  private final boolean hasYear;

  private LogTime(LocalDateTime time, boolean isUtc, boolean hasYear) {
    this.time = time;
    this.isUtc = isUtc;
    this.hasYear = hasYear;
  }

  /** The part of a line in which a time may be; empty if there is nothing like one. */
  public static Optional<String> head(String line) {
    return mayBeIn(line)
        ? Optional.of(line.substring(0, Math.min(line.length(), REACH)))
        : Optional.empty();
  }

  /** Whether the part of the line in which a time may be has something like one. */
  public static boolean mayBeIn(String line) {
    int reach = Math.min(line.length(), REACH) - 6;
    for (int i = 1; i < reach; i++) {
      char each = line.charAt(i);
      if (each == ':' && line.charAt(i + 3) == ':' && isDigit(line.charAt(i + 1))) {
        return true;
      }
      if (each == YEAR) {
        return true;
      }
    }
    return isEpochCell(line);
  }

  /** Whether the first cell has milliseconds since 1970, as CloudWatch exports its logs. */
  private static boolean isEpochCell(String line) {
    return line.length() > EPOCH_CELL
        && line.charAt(0) == '1'
        && line.charAt(EPOCH_CELL) == ','
        && isDigit(line.charAt(EPOCH_CELL - 1));
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  /**
   * The time in a text. Its first cell or the whole text may be seconds, milliseconds or smaller
   * units since 1970.
   */
  public static Optional<LogTime> in(String text) {
    String digits = IN_THREES.matcher(text).matches() ? text.replaceAll("\\D", "") : text;
    Matcher epoch = EPOCH.matcher(isEpochCell(digits) ? digits.substring(0, EPOCH_CELL) : digits);
    if (epoch.matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return Optional.of(new LogTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), true, true));
    }
    for (TimeForm each : TimeForm.values()) {
      Matcher found = each.in(text);
      Optional<LogTime> time = found.find() ? of(each, found) : Optional.empty();
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<LogTime> of(TimeForm form, Matcher found) {
    try {
      int[] part = form.numbers(found, ANY_YEAR);
      LocalDateTime time = LocalDateTime.of(part[0], part[1], part[2], part[3], part[4], part[5]);
      String zone = form.zone(found);
      if (zone.isEmpty()) {
        return Optional.of(new LogTime(time, false, form.hasYear()));
      }
      int seconds =
          zone.equals("Z") || zone.equals("UTC") ? 0 : ZoneOffset.of(zone).getTotalSeconds();
      return Optional.of(new LogTime(time.minusSeconds(seconds), true, form.hasYear()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /**
   * Without a year, December comes before January. A time without a year is never before one with a
   * year.
   */
  public boolean isBefore(LogTime other) {
    if (hasYear && other.hasYear) {
      return time.isBefore(other.time);
    }
    long days = ChronoUnit.DAYS.between(time, other.time);
    return hasYear == other.hasYear
        && time.isBefore(other.time) == (Math.abs(days) < HALF_A_YEAR)
        && !time.equals(other.time);
  }

  /** The words for people: 2026-11-26 13:12:28, with UTC if that is known. */
  public String words() {
    return (hasYear ? digits() : digits().substring(5)).replace('T', ' ') + (isUtc ? " UTC" : "");
  }

  /** The hour and the minute only. */
  public String clock() {
    return digits().substring(11, 16) + (isUtc ? " UTC" : "");
  }

  private String digits() {
    String text = time.toString();
    return text.length() == 16 ? text + ":00" : text.substring(0, 19);
  }

  /** The time in ISO 8601, with a Z if it is known to be UTC; empty if the text has no year. */
  public Optional<String> iso() {
    return hasYear ? Optional.of(toString()) : Optional.empty();
  }

  @Override
  public String toString() {
    return (hasYear ? digits() : digits().substring(5)) + (isUtc ? "Z" : "");
  }
}
