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
 * Pieces of work that run at the same time, each on its own thread, until one common deadline. A
 * deadline that may grow comes later for a process that gets too little CPU.
 */
public class DeadlineTasks {
  /** The part of the limit after which work that can wait no longer does: the first may hang. */
  private static final int PATIENCE_PART = 4;

  /** One computes while the other waits for an answer. */
  private static final int MOST_IN_NARROW = 2;

  private final GrowingDeadline deadline;
  private final Surroundings clock;
  private final long clockStart;
  private final Predicate<String> isEndless;
  private final List<PendingResult<?>> started = Collections.synchronizedList(new ArrayList<>());
  private final List<String> cut = Collections.synchronizedList(new ArrayList<>());

  /** With work that is still under way at the deadline, by its name. */
  DeadlineTasks(Duration limit, Surroundings clock, Predicate<String> isEndless) {
    this(GrowingDeadline.fixed(limit, Duration.ZERO, clock), clock, isEndless);
  }

  /** With a deadline by this clock, of nanoseconds. */
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

  /** The same, where so much of the limit is spent already. */
  public static DeadlineTasks within(Duration limit, Duration spent, Surroundings clock) {
    return new DeadlineTasks(GrowingDeadline.fixed(limit, spent, clock), clock, name -> false);
  }

  /** The same, with a deadline that grows while this process gets too little CPU. */
  public static DeadlineTasks withinOrLonger(Duration limit, Surroundings clock) {
    return withinOrLonger(limit, Duration.ZERO, clock);
  }

  /** The same, where so much of the limit is spent already. */
  public static DeadlineTasks withinOrLonger(Duration limit, Duration spent, Surroundings clock) {
    return new DeadlineTasks(GrowingDeadline.growing(limit, spent, clock), clock, name -> false);
  }

  /** Starts a piece of work at once; a bug in it is one of its three ends. */
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
   * Starts a piece of work that can wait for these. It does where there is one CPU or less, and
   * then for a quarter of the limit at most. None of these may need its result.
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

  /** Room for this number of tasks at once; for two where there is one CPU or less. */
  public Semaphore roomFor(int most) {
    return new Semaphore(deadline.cpu().isNarrow() ? Math.min(MOST_IN_NARROW, most) : most, true);
  }

  /** Starts a piece of work that waits until there is room for it. */
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

  /** The work as it is done; a test plants a bug here. */
  <T> Supplier<T> planned(String name, Supplier<T> work) {
    return work;
  }

  /** Where no thread can be had, the work is done here, rather than not at all. */
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

  /** Whether a piece of work of this name is still under way at the deadline. */
  boolean isEndless(String name) {
    return isEndless.test(name);
  }

  /** The bugs that have ended work so far, in the order in which the work was started. */
  public List<Crash> crashes() {
    List<Crash> crashes = new ArrayList<>();
    synchronized (started) {
      started.forEach(each -> each.soFar().crash().ifPresent(crashes::add));
    }
    return crashes;
  }

  /** The names of what was not finished when the time was up. */
  public List<String> cut() {
    synchronized (cut) {
      return new ArrayList<>(cut);
    }
  }

  /** The part of the time so far in which this process had to wait for a CPU, from 0 to 100. */
  public int waitedPercent() {
    return deadline.cpu().waitedPercent();
  }

  /** The CPUs that this process has had so far, as a person reads them: 0.1. */
  public String cpus() {
    return deadline.cpu().cpus();
  }

  /** How long all of it may take; it may have grown. */
  public Duration limit() {
    return deadline.allowed();
  }

  /** What is not done by now, or was late for who waited for it, by its name. */
  public Set<String> late() {
    Set<String> late = new TreeSet<>(cut());
    synchronized (started) {
      started.stream().filter(each -> !each.isDone()).forEach(each -> late.add(each.name()));
    }
    return late;
  }

  /** The time until the deadline but for this margin; zero where none is left. */
  public Duration left(Duration margin) {
    Duration left = deadline.allowed().minusMillis(elapsedMillis()).minus(margin);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The time since the start, in milliseconds. */
  public long elapsedMillis() {
    return (clock.nanoTime() - clockStart) / 1_000_000;
  }

  /** That a result came late for the one that waited for it. */
  void noteLate(String name) {
    synchronized (cut) {
      if (!cut.contains(name)) {
        cut.add(name);
      }
    }
  }
}
