package dev.whoami.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-26 13:12:28,123 INFO | 2026-11-26 13:12:28",
        "2026/11/26 13:12:28 [error] 38#38 | 2026-11-26 13:12:28",
        "time=2026-11-26T14:12:28.5+01:00 x | 2026-11-26 13:12:28 UTC",
        "10.0.1.17 [06/Feb/2026:00:00:38 +0000] | 2026-02-06 00:00:38 UTC",
        "26.11.2026 13:12:28,123 FEHLER | 2026-11-26 13:12:28",
        "6.2.2026, 13:12:28 | 2026-02-06 13:12:28",
        "26. Nov. 2026 13:12:28 | 2026-11-26 13:12:28",
        "02 M\u00e4rz 2026 13:12:28.001 | 2026-03-02 13:12:28",
        "Dez. 24, 2026 3:04:05 PM app | 2026-12-24 15:04:05",
        "Jan 02, 2026 12:04:05 AM app | 2026-01-02 00:04:05",
        "[Tue Aug 21 17:41:14.912264 2026] [php7:warn] | 2026-08-21 17:41:14",
        "Sep 17 05:47:29 host app: x | 09-17 05:47:29",
        "26. November 2026 um 13:12:28 | 2026-11-26 13:12:28",
        "26 d\u00e9cembre 2026 \u00e0 13:12:28 | 2026-12-26 13:12:28",
        "Nov 26, 2026 @ 13:12:28.123 | 2026-11-26 13:12:28",
        "26/11/28 13:12:28 INFO SparkContext: x | 2026-11-28 13:12:28",
        "26/11/2026 13:12:28 ERROR x | 2026-11-26 13:12:28",
        "11/26/2026, 1:12:28 PM | 2026-11-26 13:12:28",
        "6/2/2026 1:12:28 PM | 2026-06-02 13:12:28",
        "2026\u5e7411\u670826\u65e5 13:12:28 | 2026-11-26 13:12:28",
        "2026\u5e746\u67082\u65e5(\u706b) 13\u664212\u520628\u79d2 | 2026-06-02 13:12:28",
        "2026\u5e7411\u670826\u65e5 \u4e0b\u53481:12:28 | 2026-11-26 13:12:28",
        "2026\ub144 11\uc6d4 26\uc77c \uc624\ud6c4 1:12:28 | 2026-11-26 13:12:28",
        "2026\ub144 11\uc6d4 26\uc77c \uc624\uc804 12:05:07 | 2026-11-26 00:05:07",
        "2026\u5e7411\u670826\u65e5 \u4e0a\u534812:05:07 | 2026-11-26 00:05:07",
        "2026\u5e7411\u670826\u65e5 \u5348\u524d 12:05:07 | 2026-11-26 00:05:07",
        "2026\u5e7411\u670826\u65e5 \u5348\u5f8c 12:05:07 | 2026-11-26 12:05:07",
        "1764162748123,ERROR x | 2025-11-26 13:12:28 UTC",
        "Jan  1 05:47:29 host app: x | 01-01 05:47:29",
        "Feb 29 05:47:29 host app: x | 02-29 05:47:29",
        "1764162748 | 2025-11-26 13:12:28 UTC",
        "1764162748123456 | 2025-11-26 13:12:28 UTC",
        "1764162748123456789 | 2025-11-26 13:12:28 UTC",
        "1,764,162,748,123 | 2025-11-26 13:12:28 UTC",
        "1.764.162.748.123 | 2025-11-26 13:12:28 UTC",
        "1 764 162 748 123 | 2025-11-26 13:12:28 UTC",
      })
  void readsTheFormsOfLogs(String line, String words) {
    assertThat(LogTime.in(line)).map(LogTime::words).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foo 17 05:47:29 | x",
        "Sep 37 05:47:29 | x",
        "31.02.2026 13:12:28 | x",
        "05/06/2026 13:12:28 | x",
        "05/06/07 13:12:28 x | x",
        "1,764,162 | x",
        "17641627481234 | x",
        "at Foo.java:123 | x",
      })
  void takesNothingElseForATime(String line, String ignored) {
    assertThat(LogTime.in(line)).isEmpty();
  }

  @Test
  void withoutAYearTheNewYearComesAfterTheOld() {
    LogTime december = LogTime.in("Dec 31 23:59:59 host").orElseThrow();
    LogTime january = LogTime.in("Jan  1 00:00:01 host").orElseThrow();
    LogTime march = LogTime.in("Mar  1 00:00:01 host").orElseThrow();
    assertThat(december.isBefore(january)).isTrue();
    assertThat(january.isBefore(december)).isFalse();
    assertThat(january.isBefore(march)).isTrue();
    assertThat(march.isBefore(january)).isFalse();
    assertThat(january.isBefore(january)).isFalse();
    assertThat(january.iso()).isEmpty();
  }
}
