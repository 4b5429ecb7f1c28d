package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "0.0, 0, 54000",
    "0.5, 0, 60000",
    "1.0, 0, 66000",
    "0.5, 400, 59600",
    "0.5, 59999, 1",
    "0.5, 60000, 0",
    "0.0, 60000, 0"
  })
  void waitsTheRestOfTheIntervalGiveOrTakeATenth(double chance, long run, long rest) {
    Schedule schedule = new Schedule(Duration.ofMinutes(1), () -> chance, it -> true);
    assertThat(schedule.restAfter(Duration.ofMillis(run))).isEqualTo(Duration.ofMillis(rest));
  }
}
