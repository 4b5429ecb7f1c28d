package dev.whoami.log.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form in which logs write times: a pattern of limited length, and the groups of its parts. A
 * part that the form does not have is 0. The minute and the second follow the hour.
 */
enum TimeForm {
  ISO(
      "(\\d{4})[-/](\\d{2})[-/](\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,9})?"
          + " ?(Z|UTC|[+-]\\d{2}:?\\d{2})?",
      1, 2, 3, 4, 7, 0),
  /** In access logs of Apache and S3. */
  ACCESS_LOG(
      "(\\d{2})/(\\p{L}{3,4})/(\\d{4}):(\\d{2}):(\\d{2}):(\\d{2}) ([+-]\\d{4})", 3, 2, 1, 4, 7, 0),
  /** In Germany and its neighbors. */
  DOTTED(
      "(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}),?"
          + " (\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,9})? ?(UTC|[+-]\\d{2}:?\\d{2})?",
      3, 2, 1, 4, 7, 0),
  /** The same with the month in letters. */
  DAY_FIRST(
      "(?<!\\d)(\\d{1,2})\\.? (\\p{L}{3,9})\\.? (\\d{4}),?(?: um| \u00e0| at)?"
          + " (\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,9})? ?(UTC|[+-]\\d{2}:?\\d{2})?",
      3, 2, 1, 4, 7, 0),
  /** In java.util.logging, and in Kibana with an at-sign. */
  AMERICAN(
      "(\\p{L}{3,9})\\.? (\\d{1,2}), (\\d{4}),?(?: @| at)? (\\d{1,2}):(\\d{2}):(\\d{2})"
          + "(?:\\.\\d{1,9})?(?:[ \\u202f](AM|PM))?",
      3, 1, 2, 4, 0, 7),
  /** In Hadoop and Spark: the year has two digits. */
  OF_SPARK(
      "(?<!\\d)(\\d{2})/(\\d{2})/(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2})"
          + "(?=[.,]?\\d{0,3} (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL))",
      1, 2, 3, 4, 0, 0),
  /** With slashes, if the first number is too large for a month. */
  DAY_BY_SIZE(
      "(?<!\\d)(1[3-9]|2\\d|3[01])/(\\d{1,2})/(\\d{4}),? (\\d{1,2}):(\\d{2}):(\\d{2})"
          + "(?: ?(AM|PM))?",
      3, 2, 1, 4, 0, 7),
  MONTH_BEFORE_DAY_BY_SIZE(
      "(?<!\\d)(\\d{1,2})/(1[3-9]|2\\d|3[01])/(\\d{4}),? (\\d{1,2}):(\\d{2}):(\\d{2})"
          + "(?: ?(AM|PM))?",
      3, 1, 2, 4, 0, 7),
  /** With slashes and halves of a day, as in the USA: the month comes first. */
  AMERICAN_SLASHES(
      "(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4}),? (\\d{1,2}):(\\d{2}):(\\d{2}) (AM|PM)",
      3, 1, 2, 4, 0, 7),
  /** In China, Japan and Korea: a word follows each number. */
  EAST_ASIAN(
      "(\\d{4})[\u5e74\ub144] ?(\\d{1,2})[\u6708\uc6d4] ?(\\d{1,2})[\u65e5\uc77c]["
          + " \u3000]?(?:\\(\\p{L}\\)"
          + " ?)?(?:(\u5348\u524d|\u4e0a\u5348|\uc624\uc804|\u5348\u5f8c|\u4e0b\u5348|\uc624\ud6c4)"
          + " ?)?(\\d{1,2})[:\u6642\u65f6\u70b9\u9ede] ?(\\d{2})[:\u5206] ?(\\d{2})",
      1, 2, 3, 5, 0, 4),
  /** In ctime, with the year at the end. */
  CTIME(
      "(\\p{L}{3,4}) {1,2}(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d{1,9})?"
          + " (\\d{4})(?![\\d:.-])",
      6, 1, 2, 3, 0, 0),
  /** In syslog, without a year. */
  SYSLOG("(\\p{L}{3,4}) {1,2}(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})", 0, 1, 2, 3, 0, 0);

  private static final int CENTURY = 100;
  private static final int TWENTY_FIRST = 2000;

  private static final List<String> MORNINGS =
      Arrays.asList("AM", "\u5348\u524d", "\u4e0a\u5348", "\uc624\uc804");

  private static final List<List<String>> MONTHS =
      Arrays.asList(
          Arrays.asList("jan", "ene"),
          Arrays.asList("feb", "f\u00e9v"),
          Arrays.asList("mar", "m\u00e4r", "mrz"),
          Arrays.asList("apr", "avr", "abr"),
          Arrays.asList("may", "mai"),
          Arrays.asList("jun", "juin"),
          Arrays.asList("jul", "juil"),
          Arrays.asList("aug", "ao\u00fb", "ago"),
          Arrays.asList("sep"),
          Arrays.asList("oct", "okt"),
          Arrays.asList("nov"),
          Arrays.asList("dec", "dez", "d\u00e9c", "dic"));

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
    all[0] += all[0] < CENTURY ? TWENTY_FIRST : 0;
    all[1] = monthOf(found.group(month));
    all[2] = number(found, day);
    all[3] = number(found, hour);
    all[4] = number(found, hour + 1);
    all[5] = number(found, hour + 2);
    String second = half == 0 ? null : found.group(half);
    if (second != null) {
      all[3] = all[3] % 12 + (MORNINGS.contains(second) ? 0 : 12);
    }
    return all;
  }

  /** Empty if the text has none. */
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
    String name = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
        return i + 1;
      }
    }
    return 0;
  }
}
