package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A watch may run for years; a day of it is lived here, with {@code -Dwhoami.days=7} a week. */
@Execution(ExecutionMode.CONCURRENT)
class WeekIT {
  private static final long HALF_A_MEGABYTE = 512 * 1024;
  private static final long DAYS = Long.getLong("whoami.days", 1);

  /** A line of its output, which has two for each day. */
  private record HalfDay(long runs, long used, long threads, long lines) {
    static HalfDay parse(String line) {
      String[] words = line.split(" ", -1);
      return new HalfDay(
          Long.parseLong(words[0]),
          Long.parseLong(words[1]),
          Long.parseLong(words[2]),
          Long.parseLong(words[3]));
    }
  }

  @Test
  @Timeout(3600)
  void aWatchOfDaysInThirtyTwoMegabytesGrowsByNothing() throws IOException, InterruptedException {
    Process week =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                WeekMain.class.getName(),
                String.valueOf(DAYS))
            .redirectErrorStream(true)
            .start();
    String said = new String(week.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(week.waitFor()).as(said).isZero();
    List<HalfDay> all = said.lines().map(HalfDay::parse).toList();
    assertThat(all).extracting(HalfDay::runs).last().isEqualTo(24 * 60 * DAYS);
    // In the first one the heap still fills; another is enough to see something that is kept.
    HalfDay first = all.get(DAYS > 2 ? 2 : 0);
    HalfDay last = all.get(all.size() - 1);
    assertThat(last.used()).as(said).isLessThan(first.used() + HALF_A_MEGABYTE);
    assertThat(last.threads()).as(said).isLessThanOrEqualTo(first.threads());
    assertThat(last.lines()).as("each failure was told").isGreaterThan(24 * 2 * DAYS);
  }
}
