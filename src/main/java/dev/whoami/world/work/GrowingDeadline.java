package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A deadline in real time that comes later, by one more limit each time, for a process that gets
 * too little CPU. Once it has passed without an extension, it is final, so the report names the
 * right limit.
 */
final class GrowingDeadline {
  /** To where one may grow: six times the usual limit. */
  private static final int MOST_TIMES = 6;

  /**
   * A request of a second that waited for a CPU for a quarter of it is sent again, and then has
   * more time. That can happen within the usual limit of five seconds from this part of it on.
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

  /** One that stays where it is. So much of the limit is spent already. */
  static GrowingDeadline fixed(Duration limit, Duration spent, Surroundings here) {
    return fixed(limit, spent, here, System::nanoTime);
  }

  /** The same by another clock, of nanoseconds. */
  static GrowingDeadline fixed(
      Duration limit, Duration spent, Surroundings here, LongSupplier clock) {
    return new GrowingDeadline(limit, spent, 1, here, clock);
  }

  /**
   * One that grows while this process gets too little CPU. So much of the limit is spent already.
   */
  static GrowingDeadline growing(Duration limit, Duration spent, Surroundings here) {
    return new GrowingDeadline(limit, spent, MOST_TIMES, here, System::nanoTime);
  }

  /** The CPU that this process has had since the start. */
  CpuWindow cpu() {
    return cpu;
  }

  /** From the start to the deadline, as far as it has grown. */
  Duration allowed() {
    return limit.multipliedBy(times.get());
  }

  /** From now to the deadline; negative once it has passed. */
  Duration left() {
    return allowed().minusNanos(elapsedNanos());
  }

  /** From now to this part of the first limit; negative once that has passed. */
  Duration leftOfPart(int part) {
    return limit.dividedBy(part).minusNanos(elapsedNanos());
  }

  private long elapsedNanos() {
    return clock.getAsLong() - start;
  }

  /** How many limits away from the start it is. */
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
