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
 * When a line of a log was written, to the second. Many logs do not say in which time zone: such a
 * time is kept as it is, without one.
 */
public final class LogTime {
  /** A time stands at the beginning of a line, behind a name or two. */
  private static final int REACH = 96;

  private static final Pattern EPOCH =
      Pattern.compile("(1[0-9]{9})(?:[0-9]{3}){0,3}(?:\\.\\d{1,9})?");

  /** As Kibana and spreadsheets show them, with separators in threes. */
  private static final Pattern IN_THREES =
      Pattern.compile(
          "1(?:,\\d{3}){3,4}|1(?:\\.\\d{3}){3,4}|1(?:[ '\u2019\u00a0\u202f]\\d{3}){3,4}");

  /** With 29 February. */
  private static final int ANY_YEAR = 2000;

  private static final int HALF_A_YEAR = 183;

  /** Behind the year in the dates of China and Japan. */
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

  /** The part of a line in which a time may stand; empty where there is nothing like one. */
  public static Optional<String> head(String line) {
    return mayBeIn(line)
        ? Optional.of(line.substring(0, Math.min(line.length(), REACH)))
        : Optional.empty();
  }

  /** Whether the part of the line in which a time may stand has something like one. */
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

  /** Milliseconds since 1970 as the first cell, as CloudWatch exports its logs. */
  private static boolean isEpochCell(String line) {
    return line.length() > EPOCH_CELL
        && line.charAt(0) == '1'
        && line.charAt(EPOCH_CELL) == ','
        && isDigit(line.charAt(EPOCH_CELL - 1));
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  /** The first time in a text, or as the whole of it seconds since 1970, or parts of them. */
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

  /** Without a year, December comes before January, and nothing before a time that has one. */
  public boolean isBefore(LogTime other) {
    if (hasYear && other.hasYear) {
      return time.isBefore(other.time);
    }
    long days = ChronoUnit.DAYS.between(time, other.time);
    return hasYear == other.hasYear
        && time.isBefore(other.time) == (Math.abs(days) < HALF_A_YEAR)
        && !time.equals(other.time);
  }

  /** For a person: 2026-11-26 13:12:28, with UTC where that is known. */
  public String words() {
    return (hasYear ? digits() : digits().substring(5)).replace('T', ' ') + (isUtc ? " UTC" : "");
  }

  /** Only the hour and the minute. */
  public String clock() {
    return digits().substring(11, 16) + (isUtc ? " UTC" : "");
  }

  private String digits() {
    String text = time.toString();
    return text.length() == 16 ? text + ":00" : text.substring(0, 19);
  }

  /** In ISO 8601, with a Z where the time is known to be UTC; empty where the text has no year. */
  public Optional<String> iso() {
    return hasYear ? Optional.of(toString()) : Optional.empty();
  }

  @Override
  public String toString() {
    return (hasYear ? digits() : digits().substring(5)) + (isUtc ? "Z" : "");
  }
}
