package dev.whoami.world;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A stretch of time, and the part of it in which this process had to wait for a CPU. */
public final class CpuWindow {
  /**
   * A process that waited for a CPU for a quarter of the time cannot say that there was no answer.
   */
  private static final int MUCH_PERCENT = 25;

  private final LongSupplier clock;
  private final LongSupplier waited;
  private final long start;
  private final long waitedBefore;

  /** Both in nanoseconds. */
  CpuWindow(LongSupplier clock, LongSupplier waited) {
    this.clock = clock;
    this.waited = waited;
    this.waitedBefore = waited.getAsLong();
    this.start = clock.getAsLong();
  }

  /** Of this process, from now on, for so long at most. */
  static CpuWindow live(Duration longest) {
    Heartbeat heart = Heartbeat.beating(longest);
    return new CpuWindow(System::nanoTime, heart::waitedNanos);
  }

  /** If no time passed, there was no waiting. */
  static CpuWindow unmeasured() {
    return new CpuWindow(() -> 0, () -> 0);
  }

  /** From 0 to 100. */
  public int waitedPercent() {
    long all = Math.max(clock.getAsLong() - start, 1);
    long part = Math.min(Math.max(waited.getAsLong() - waitedBefore, 0), all);
    return (int) (part * 100.0 / all);
  }

  /** Whether a time-out in this window is no evidence, since an answer could not be seen. */
  public boolean isStarved() {
    return waitedPercent() >= MUCH_PERCENT;
  }
}
