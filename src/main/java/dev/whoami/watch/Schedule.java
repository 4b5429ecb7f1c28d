package dev.whoami.watch;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often is looked: once an interval, give or take a tenth, so that a fleet which started at the
 * same moment does not ask at the same moment for ever.
 */
final class Schedule {
  private static final double SPREAD = 0.1;

  private final Duration interval;
  private final DoubleSupplier chance;

  /** With a chance between 0 and 1, new each time. */
  Schedule(Duration interval, DoubleSupplier chance) {
    this.interval = interval;
    this.chance = chance;
  }

  Duration interval() {
    return interval;
  }

  /** The rest after a look that took so long; none where it took longer than the interval. */
  Duration restAfter(Duration look) {
    double factor = 1 - SPREAD + 2 * SPREAD * chance.getAsDouble();
    Duration rest = Duration.ofMillis((long) (interval.toMillis() * factor)).minus(look);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
