package dev.whoami.log.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form in which logs write times, as a pattern of bounded length and the groups of its parts; 0
 * for a part that the form does not have. The second and the minute follow the hour.
 */
enum TimeForm {
  ISO(
      "(\\d{4})[-/](\\d{2})[-/](\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,9})?"
          + " ?(Z|UTC|[+-]\\d{2}:?\\d{2})?",
      1, 2, 3, 4, 7, 0),
  /** As Apache's and S3's access logs have it. */
  ACCESS_LOG(
      "(\\d{2})/(\\p{L}{3,4})/(\\d{4}):(\\d{2}):(\\d{2}):(\\d{2}) ([+-]\\d{4})", 3, 2, 1, 4, 7, 0),
  /** As in Germany and its neighbors. */
  DOTTED(
      "(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}),?"
          + " (\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,9})? ?(UTC|[+-]\\d{2}:?\\d{2})?",
      3, 2, 1, 4, 7, 0),
  /** The same with the month in letters. */
  DAY_FIRST(
      "(?<!\\d)(\\d{1,2})\\.? (\\p{L}{3,4})\\.? (\\d{4}),? (\\d{1,2}):(\\d{2}):(\\d{2})"
          + "(?:[.,]\\d{1,9})? ?(UTC|[+-]\\d{2}:?\\d{2})?",
      3, 2, 1, 4, 7, 0),
  /** As java.util.logging writes it. */
  AMERICAN(
      "(\\p{L}{3,4})\\.? (\\d{1,2}), (\\d{4}),? (\\d{1,2}):(\\d{2}):(\\d{2})[ \\u202f](AM|PM)",
      3, 1, 2, 4, 0, 7),
  /** As ctime writes it, with the year at the end. */
  CTIME(
      "(\\p{L}{3,4}) {1,2}(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d{1,9})?"
          + " (\\d{4})(?![\\d:.-])",
      6, 1, 2, 3, 0, 0),
  /** As syslog writes it, without a year. */
  SYSLOG("(\\p{L}{3,4}) {1,2}(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})", 0, 1, 2, 3, 0, 0);

  private static final List<List<String>> MONTHS =
      Arrays.asList(
          Arrays.asList("Jan"),
          Arrays.asList("Feb"),
          Arrays.asList("Mar", "M\u00e4r", "Mrz"),
          Arrays.asList("Apr"),
          Arrays.asList("May", "Mai"),
          Arrays.asList("Jun"),
          Arrays.asList("Jul"),
          Arrays.asList("Aug"),
          Arrays.asList("Sep"),
          Arrays.asList("Oct", "Okt"),
          Arrays.asList("Nov"),
          Arrays.asList("Dec", "Dez"));

  private final Pattern pattern;
  private final int year;
  private final int month;
  private final int day;
  private final int hour;
  private final int zone;
  private final int half;

  TimeForm(String pattern, int year, int month, int day, int hour, int zone, int half) {
    this.pattern = Pattern.compile(pattern);
    this.year = year;
    this.month = month;
    this.day = day;
    this.hour = hour;
    this.zone = zone;
    this.half = half;
  }

  Matcher in(String text) {
    return pattern.matcher(text);
  }

  boolean hasYear() {
    return year > 0;
  }

  /** Year, month, day, hour, minute and second; an unknown month is 0. */
  int[] numbers(Matcher found, int yearIfNone) {
    int[] all = new int[6];
    all[0] = hasYear() ? number(found, year) : yearIfNone;
    all[1] = monthOf(found.group(month));
    all[2] = number(found, day);
    all[3] = number(found, hour);
    all[4] = number(found, hour + 1);
    all[5] = number(found, hour + 2);
    if (half > 0) {
      all[3] = all[3] % 12 + (found.group(half).equals("PM") ? 12 : 0);
    }
    return all;
  }

  /** Empty where the text has none. */
  String zone(Matcher found) {
    String text = zone == 0 ? null : found.group(zone);
    return text == null ? "" : text;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int monthOf(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(text::startsWith)) {
        return i + 1;
      }
    }
    return 0;
  }
}
