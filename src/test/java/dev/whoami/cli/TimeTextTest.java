package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  @ParameterizedTest
  @CsvSource({"100ms, 100", "5s, 5000", "5, 5000", "1m, 60000", "10m, 600000"})
  void aTimeIsANumberAndAUnit(String text, long millis) {
    assertThat(TimeText.TIMEOUT.parse(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "99ms", "11m", "-1s", "", " 5s", "5 s", "1h", "1.5s", "9999999", "٣s", "5S"})
  void aTimeOutOfBoundsIsNamedWithTheFix(String text) {
    assertThatThrownBy(() -> TimeText.TIMEOUT.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--timeout " + text)
        .hasMessageContaining("100ms")
        .hasMessageContaining("such as");
  }

  @ParameterizedTest
  @CsvSource({"1s, 1", "60, 60", "5m, 300", "24h, 86400"})
  void anIntervalMayBeLonger(String text, long seconds) {
    assertThat(TimeText.INTERVAL.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "999ms", "25h", "1d", "-1s", ""})
  void anIntervalOutOfBoundsIsNamedWithTheFix(String text) {
    assertThatThrownBy(() -> TimeText.INTERVAL.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--interval " + text)
        .hasMessageContaining("1s and 24h")
        .hasMessageContaining("such as");
  }
}
