package dev.whoami.cli;

import dev.whoami.cli.progress.Progress;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The time for which to diagnose again until every expectation holds. */
final class WaitOption {
  /** The time between two runs. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "Run again until every expectation holds, for at most this long: 30s, 2m.")
  private @Nullable String time;

  boolean isGiven() {
    return time != null;
  }

  /** The last diagnosis, measured by the real clock. */
  Diagnosis last(boolean isExpecting, Supplier<Diagnosis> run) {
    if (!isExpecting) {
      throw new UsageException(
          "--wait needs to know for what; add --expect, --expect-role or --expect-account");
    }
    Duration limit = TimeText.WAIT.parse(String.valueOf(time));
    Supplier<Diagnosis> last = () -> last(limit, run, new LiveSurroundings(), WaitOption::sleep);
    return Output.error().isTerminal()
        ? Progress.during("waiting for the expected identity", last)
        : last.get();
  }

  /** The first diagnosis that meets every expectation, otherwise the last one within the limit. */
  static Diagnosis last(
      Duration limit, Supplier<Diagnosis> run, Surroundings clock, Consumer<Duration> sleep) {
    long start = clock.nanoTime();
    while (true) {
      Diagnosis diagnosis = run.get();
      Duration left = limit.minusNanos(clock.nanoTime() - start);
      boolean isAsExpected = diagnosis.expectations().stream().allMatch(Expectation::holds);
      if (isAsExpected || left.isNegative() || left.isZero()) {
        return diagnosis;
      }
      sleep.accept(left.compareTo(PAUSE) < 0 ? left : PAUSE);
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new UsageException("--wait was interrupted");
    }
  }
}
