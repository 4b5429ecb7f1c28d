package dev.whoami.world.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A period of time, the part of it in which this process had to wait for a CPU, and how much CPU it
 * had.
 */
public final class CpuWindow {
  /**
   * A process that waited for a CPU for a quarter of the time cannot be sure that there was no
   * answer.
   */
  private static final int MUCH_PERCENT = 25;

  private final LongSupplier clock;
  private final LongSupplier waited;
  private final LongSupplier used;
  private final Optional<Double> quota;
  private final long start;
  private final long waitedBefore;
  private final long usedBefore;

  /** Takes nanoseconds, and the number of CPUs that this process may use, if that is limited. */
  public CpuWindow(
      LongSupplier clock, LongSupplier waited, LongSupplier used, Optional<Double> quota) {
    this(clock, waited, used, quota, waited.getAsLong());
  }

  private CpuWindow(
      LongSupplier clock,
      LongSupplier waited,
      LongSupplier used,
      Optional<Double> quota,
      long waitedBefore) {
    this.quota = quota;
    this.clock = clock;
    this.waited = waited;
    this.used = used;
    this.usedBefore = used.getAsLong();
    this.waitedBefore = waitedBefore;
    this.start = clock.getAsLong();
  }

  /**
   * Starts a window for this process, for this time at most. The process waits while its control
   * group is throttled, while other programs have the CPU, or while it is stopped.
   */
  public static CpuWindow live(Duration longest) {
    Heartbeat heart = Heartbeat.beating(longest);
    CpuAccount account = CpuAccount.ofThisProcess();
    long start = System.nanoTime();
    long late = heart.waitedNanos();
    long throttled = account.throttledNanos();
    return new CpuWindow(
        System::nanoTime,
        () ->
            Math.max(
                Math.max(heart.waitedNanos() - late, account.throttledNanos() - throttled),
                (long) (account.delayedPart() * (System.nanoTime() - start))),
        account::usedNanos,
        account.quota(),
        0);
  }

  /** A window without any waiting, for surroundings in which no time passes. */
  public static CpuWindow unmeasured() {
    return new CpuWindow(() -> 0, () -> 0, () -> 0, Optional.empty());
  }

  /** The percentage of waiting, from 0 to 100. */
  public int waitedPercent() {
    long all = Math.max(clock.getAsLong() - start, 1);
    long part = Math.min(Math.max(waited.getAsLong() - waitedBefore, 0), all);
    return (int) (part * 100.0 / all);
  }

  /**
   * Whether a time-out in this window is not evidence, because this process could not have read an
   * answer.
   */
  public boolean isStarved() {
    return waitedPercent() >= MUCH_PERCENT;
  }

  /** Whether this process may use at most one CPU, so that work should not run in parallel. */
  public boolean isNarrow() {
    return quota.filter(most -> most <= 1).isPresent();
  }

  /**
   * The CPUs that this process had, as text: "0.1", or "0.1 of its 0.25" with a limit; "too little"
   * if no CPU time was counted.
   */
  public String cpus() {
    long part = used.getAsLong() - usedBefore;
    if (part <= 0) {
      return "too little";
    }
    double cpus = (double) part / Math.max(clock.getAsLong() - start, 1);
    String had = cpus < 0.05 ? "less than 0.1" : String.valueOf(Math.round(cpus * 10) / 10.0);
    return quota.map(most -> had + " of its " + shown(most)).orElse(had);
  }

  private static String shown(double cpus) {
    return BigDecimal.valueOf(cpus).stripTrailingZeros().toPlainString();
  }

  /** The length in milliseconds. */
  public long millis() {
    return (clock.getAsLong() - start) / 1_000_000;
  }
}
