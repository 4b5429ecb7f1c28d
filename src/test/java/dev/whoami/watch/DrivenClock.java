package dev.whoami.watch;

import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.time.Instant;

/** A time that passes when it is told to, in whatever surroundings. */
final class DrivenClock {
  private final Instant start;
  private Duration passed = Duration.ZERO;
  private Duration set = Duration.ZERO;

  DrivenClock(Instant start) {
    this.start = start;
  }

  synchronized void pass(Duration some) {
    passed = passed.plus(some);
  }

  /** Somebody sets the time of day, forward or back; no time passes. */
  synchronized void set(Duration some) {
    set = set.plus(some);
  }

  synchronized Instant now() {
    return start.plus(passed).plus(set);
  }

  /** Begins below zero, as this clock may begin anywhere. */
  synchronized long nanoTime() {
    return passed.minusDays(1).toNanos();
  }

  /** The same surroundings at this time. */
  Surroundings in(Surroundings below) {
    return new ForwardingSurroundings(below) {
      @Override
      public Instant now() {
        return DrivenClock.this.now();
      }

      @Override
      public long nanoTime() {
        return DrivenClock.this.nanoTime();
      }
    };
  }
}
