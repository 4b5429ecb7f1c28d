package dev.whoami.watch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * When the next run starts: after one interval, plus or minus a tenth. So watches that started
 * together do not send their requests at the same moment.
 */
final class Schedule {
  private static final double JITTER = 0.1;

  private final Duration interval;
  private final DoubleSupplier random;
  private final Predicate<Duration> sleep;

  /**
   * {@code random} returns a new number from 0 to 1. {@code sleep} waits, and returns false if the
   * watch must end.
   */
  Schedule(Duration interval, DoubleSupplier random, Predicate<Duration> sleep) {
    this.interval = interval;
    this.random = random;
    this.sleep = sleep;
  }

  /** Uses the clock of this machine, until the thread is interrupted. */
  static Schedule every(Duration interval) {
    return new Schedule(interval, () -> ThreadLocalRandom.current().nextDouble(), Schedule::sleep);
  }

  private static boolean sleep(Duration rest) {
    try {
      Thread.sleep(rest.toMillis());
      return true;
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Duration interval() {
    return interval;
  }

  /** Waits for the next run, after a run of this duration; false if the watch must end. */
  boolean waitAfter(Duration run) {
    return sleep.test(restAfter(run));
  }

  /** Zero if the run took longer than the interval. */
  Duration restAfter(Duration run) {
    double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
    Duration rest = Duration.ofMillis((long) (interval.toMillis() * factor)).minus(run);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
