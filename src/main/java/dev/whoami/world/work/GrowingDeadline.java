package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A deadline in real time. If this process gets too little CPU, it is extended, by one more limit
 * each time. Once it has passed without an extension, it is final, so the report names the right
 * limit.
 */
final class GrowingDeadline {
  /** The most that a deadline may grow: six times the usual limit. */
  private static final int MOST_TIMES = 6;

  /**
   * A request of one second that waited for a CPU for a quarter of it is sent again with more time.
   * That can happen within the usual limit of five seconds if waiting takes this part of it.
   */
  private static final int RETRIED_PERCENT = 5;

  private final LongSupplier clock;
  private final long start;
  private final Duration limit;
  private final int mostTimes;
  private final CpuWindow cpu;
  private final AtomicInteger times = new AtomicInteger(1);
  private final AtomicBoolean isOver = new AtomicBoolean();

  private GrowingDeadline(
      Duration limit, Duration spent, int mostTimes, Surroundings here, LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong() - spent.toNanos();
    this.limit = limit;
    this.mostTimes = mostTimes;
    this.cpu = here.watchCpu(limit.multipliedBy(mostTimes));
  }

  /** A deadline that does not grow, with this part already spent. */
  static GrowingDeadline fixed(Duration limit, Duration spent, Surroundings here) {
    return fixed(limit, spent, here, System::nanoTime);
  }

  /** A deadline that does not grow, with another clock in nanoseconds. */
  static GrowingDeadline fixed(
      Duration limit, Duration spent, Surroundings here, LongSupplier clock) {
    return new GrowingDeadline(limit, spent, 1, here, clock);
  }

  /** A deadline with this part already spent. It grows while this process gets too little CPU. */
  static GrowingDeadline growing(Duration limit, Duration spent, Surroundings here) {
    return new GrowingDeadline(limit, spent, MOST_TIMES, here, System::nanoTime);
  }

  /** The CPU that this process has had since the start. */
  CpuWindow cpu() {
    return cpu;
  }

  /** The time from the start to the deadline, including extensions. */
  Duration allowed() {
    return limit.multipliedBy(times.get());
  }

  /** The time until the deadline; negative after it. */
  Duration left() {
    return allowed().minusNanos(elapsedNanos());
  }

  /** The time until this part of the first limit; negative after it. */
  Duration leftOfPart(int part) {
    return limit.dividedBy(part).minusNanos(elapsedNanos());
  }

  private long elapsedNanos() {
    return clock.getAsLong() - start;
  }

  /** The current deadline, as a multiple of the limit. */
  int times() {
    return times.get();
  }

  /** Whether the limit was extended more often than this, or is extended now. */
  synchronized boolean isLaterThan(int seen) {
    if (times.get() > seen) {
      return true;
    }
    if (isOver.get() || Thread.currentThread().isInterrupted()) {
      return false;
    }
    boolean grows = seen < mostTimes && cpu.waitedPercent() >= RETRIED_PERCENT;
    if (grows) {
      times.incrementAndGet();
    } else {
      isOver.set(true);
    }
    return grows;
  }
}
