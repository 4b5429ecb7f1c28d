package dev.whoami.architecture.planted.rule;

import java.time.Clock;
import java.time.Instant;

/** Breaks the rule: recorded surroundings have a time of their own. */
final class LooksAtTheClock {
  private LooksAtTheClock() {}

  static long look() {
    return Instant.now().toEpochMilli()
        + Clock.systemUTC().millis()
        + System.currentTimeMillis()
        + System.nanoTime();
  }
}
