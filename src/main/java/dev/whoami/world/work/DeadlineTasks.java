package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs pieces of work at the same time, each on its own thread, until one common deadline. A
 * growing deadline is extended if this process gets too little CPU.
 */
public class DeadlineTasks {
  /**
   * Work that can wait for other work stops waiting after this part of the limit: the other may
   * hang.
   */
  private static final int PATIENCE_PART = 4;

  /** One task computes while the other waits for an answer. */
  private static final int MOST_IN_NARROW = 2;

  private final GrowingDeadline deadline;
  private final Surroundings clock;
  private final long clockStart;
  private final Predicate<String> isEndless;
  private final List<PendingResult<?>> started = Collections.synchronizedList(new ArrayList<>());
  private final List<String> cut = Collections.synchronizedList(new ArrayList<>());

  /** {@code isEndless} names the work that is still running at the deadline. */
  DeadlineTasks(Duration limit, Surroundings clock, Predicate<String> isEndless) {
    this(GrowingDeadline.fixed(limit, Duration.ZERO, clock), clock, isEndless);
  }

  /** Takes a clock for the deadline, in nanoseconds. */
  DeadlineTasks(Duration limit, Surroundings here, LongSupplier clock) {
    this(GrowingDeadline.fixed(limit, Duration.ZERO, here, clock), here, name -> false);
  }

  private DeadlineTasks(GrowingDeadline deadline, Surroundings clock, Predicate<String> isEndless) {
    this.deadline = deadline;
    this.clock = clock;
    this.isEndless = isEndless;
    this.clockStart = clock.nanoTime();
  }

  /** The deadline is in real time; durations in the report use the clock of these surroundings. */
  public static DeadlineTasks within(Duration limit, Surroundings clock) {
    return within(limit, Duration.ZERO, clock);
  }

  /** A deadline with this part already spent. */
  public static DeadlineTasks within(Duration limit, Duration spent, Surroundings clock) {
    return new DeadlineTasks(GrowingDeadline.fixed(limit, spent, clock), clock, name -> false);
  }

  /** A deadline that is extended while this process gets too little CPU. */
  public static DeadlineTasks withinOrLonger(Duration limit, Surroundings clock) {
    return withinOrLonger(limit, Duration.ZERO, clock);
  }

  /**
   * A deadline with this part already spent. It is extended while this process gets too little CPU.
   */
  public static DeadlineTasks withinOrLonger(Duration limit, Duration spent, Surroundings clock) {
    return new DeadlineTasks(GrowingDeadline.growing(limit, spent, clock), clock, name -> false);
  }

  /** Starts a piece of work at once. Its result is a value, late, or a bug. */
  public <T> PendingResult<T> start(String name, Supplier<T> work) {
    FutureTask<WorkResult<T>> task =
        new FutureTask<>(() -> CrashBarrier.run(name, planned(name, work)));
    if (!isEndless.test(name)) {
      begin(name, task);
    }
    PendingResult<T> pending = new PendingResult<>(this, name, task);
    started.add(pending);
    return pending;
  }

  /**
   * Starts a piece of work that can wait for the given results. It waits only with one CPU or less,
   * and for at most a quarter of the limit. None of these results may depend on it.
   */
  public <T> PendingResult<T> startAfter(
      Collection<PendingResult<?>> first, String name, Supplier<T> work) {
    if (!deadline.cpu().isNarrow()) {
      return start(name, work);
    }
    return start(
        name,
        () -> {
          first.forEach(each -> each.within(deadline.leftOfPart(PATIENCE_PART)));
          return work.get();
        });
  }

  /** Permits for this number of tasks at once; for two with one CPU or less. */
  public Semaphore roomFor(int most) {
    return new Semaphore(deadline.cpu().isNarrow() ? Math.min(MOST_IN_NARROW, most) : most, true);
  }

  /** Starts a piece of work that waits for a permit. */
  public <T> PendingResult<T> startIn(Semaphore room, String name, Supplier<T> work) {
    return start(
        name,
        () -> {
          room.acquireUninterruptibly();
          try {
            return work.get();
          } finally {
            room.release();
          }
        });
  }

  /** The work to run. A test overrides this to plant a bug. */
  <T> Supplier<T> planned(String name, Supplier<T> work) {
    return work;
  }

  /** If no thread can be started, the work runs on this one. */
  private static void begin(String name, Runnable task) {
    try {
      Thread thread = new Thread(null, task, "whoami-" + name, 0);
      thread.setDaemon(true);
      thread.start();
    } catch (OutOfMemoryError noThread) {
      task.run();
    }
  }

  GrowingDeadline deadline() {
    return deadline;
  }

  /** Whether the work of this name is still running at the deadline. */
  boolean isEndless(String name) {
    return isEndless.test(name);
  }

  /** The bugs that have ended work so far, in the order in which the work started. */
  public List<Crash> crashes() {
    List<Crash> crashes = new ArrayList<>();
    synchronized (started) {
      started.forEach(each -> each.soFar().crash().ifPresent(crashes::add));
    }
    return crashes;
  }

  /** The names of work that was not finished at the deadline. */
  public List<String> cut() {
    synchronized (cut) {
      return new ArrayList<>(cut);
    }
  }

  /** The percentage of time so far in which this process had to wait for a CPU. */
  public int waitedPercent() {
    return deadline.cpu().waitedPercent();
  }

  /** The CPUs that this process has had so far, as text: "0.1". */
  public String cpus() {
    return deadline.cpu().cpus();
  }

  /** The limit for all work together; it may have grown. */
  public Duration limit() {
    return deadline.allowed();
  }

  /** The names of work that is not done by now, or whose result came too late for its reader. */
  public Set<String> late() {
    Set<String> late = new TreeSet<>(cut());
    synchronized (started) {
      started.stream().filter(each -> !each.isDone()).forEach(each -> late.add(each.name()));
    }
    return late;
  }

  /** The time until the deadline minus this margin; zero if nothing is left. */
  public Duration left(Duration margin) {
    Duration left = deadline.allowed().minusMillis(elapsedMillis()).minus(margin);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The time since the start, in milliseconds. */
  public long elapsedMillis() {
    return (clock.nanoTime() - clockStart) / 1_000_000;
  }

  /** Notes that a result came too late for its reader. */
  void noteLate(String name) {
    synchronized (cut) {
      if (!cut.contains(name)) {
        cut.add(name);
      }
    }
  }
}
