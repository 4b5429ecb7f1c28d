package dev.whoami.world.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Wakes every few milliseconds and adds up how late it was. In that time this process did not run:
 * its CPU share was used up, it was stopped, or other processes ran first. It works on every
 * system, in every container and without a privilege.
 */
final class Heartbeat {
  private static final long BEAT = Duration.ofMillis(10).toNanos();
  private static final Heartbeat OF_THIS_PROCESS = new Heartbeat();

  private final AtomicBoolean beats = new AtomicBoolean();
  private final AtomicLong end = new AtomicLong();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong waited = new AtomicLong();

  private Heartbeat() {}

  /** The heartbeat of this process, which runs for at least this time from now. */
  static Heartbeat beating(Duration some) {
    OF_THIS_PROCESS.beat(some);
    return OF_THIS_PROCESS;
  }

  private synchronized void beat(Duration some) {
    long now = System.nanoTime();
    long newEnd = now + some.toNanos();
    if (beats.get()) {
      end.set(Math.max(end.get() - now, newEnd - now) + now);
      return;
    }
    beats.set(true);
    end.set(newEnd);
    latest.set(now);
    Thread thread = new Thread(this::run, "whoami-heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (isToGoOn()) {
      try {
        Thread.sleep(BEAT / 1_000_000);
      } catch (InterruptedException unexpected) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean isToGoOn() {
    long now = System.nanoTime();
    waited.addAndGet(late(now));
    latest.set(now);
    beats.set(now - end.get() < 0);
    return beats.get();
  }

  private long late(long now) {
    return Math.max(now - latest.get() - BEAT, 0);
  }

  /**
   * How long this process has waited so far, in nanoseconds, including the wait that is in
   * progress.
   */
  synchronized long waitedNanos() {
    return beats.get() ? waited.get() + late(System.nanoTime()) : waited.get();
  }
}
