package dev.whoami.watch;

import java.time.Duration;

/** Lets time pass between two looks. */
interface Pace {
  /** Rests so long; false where the watch is to end. */
  boolean rest(Duration some);

  /** Of this machine's clock, until the thread is interrupted. */
  static Pace real() {
    return some -> {
      try {
        Thread.sleep(some.toMillis());
        return true;
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }
}
