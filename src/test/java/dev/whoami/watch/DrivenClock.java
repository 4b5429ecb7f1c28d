package dev.whoami.watch;

import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.time.Instant;

/** A time that passes when it is told to, in whatever surroundings. */
final class DrivenClock {
  private Instant now;

  DrivenClock(Instant start) {
    this.now = start;
  }

  synchronized void pass(Duration some) {
    now = now.plus(some);
  }

  synchronized Instant now() {
    return now;
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
        return Duration.between(Instant.EPOCH, DrivenClock.this.now()).toNanos();
      }
    };
  }
}
