package dev.whoami.watch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * When the next run starts: once an interval, give or take a tenth, so that a fleet that started at
 * the same moment does not send its requests at the same moment.
 */
final class Schedule {
  private static final double JITTER = 0.1;

  private final Duration interval;
  private final DoubleSupplier random;
  private final Predicate<Duration> sleep;

  /**
   * With a random number from 0 to 1, new each time, and with what sleeps for a duration and
   * returns false if the watch must end.
   */
  Schedule(Duration interval, DoubleSupplier random, Predicate<Duration> sleep) {
    this.interval = interval;
    this.random = random;
    this.sleep = sleep;
  }

  /** By the clock of this machine, until the thread is interrupted. */
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

  /** Waits for the next run, after a run that took so long; false if the watch must end. */
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
