package dev.whoami.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Pieces of work that run at the same time, each on its own thread, until one common deadline. */
public final class DeadlineTasks {
  private final long start = System.nanoTime();
  private final Surroundings clock;
  private final long clockStart;
  private final CpuWindow cpu;
  private final Duration limit;
  private final Predicate<String> isEndless;
  private final List<String> cut = Collections.synchronizedList(new ArrayList<>());

  /** With work that is still under way at the deadline, by its name. */
  DeadlineTasks(Duration limit, Surroundings clock, Predicate<String> isEndless) {
    this.limit = limit;
    this.clock = clock;
    this.isEndless = isEndless;
    this.clockStart = clock.nanoTime();
    this.cpu = clock.watchCpu(limit);
  }

  /** The deadline is in real time; durations in the report use the clock of these surroundings. */
  public static DeadlineTasks within(Duration limit, Surroundings clock) {
    return new DeadlineTasks(limit, clock, name -> false);
  }

  /** Starts a piece of work at once. */
  public <T> PendingResult<T> start(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    if (isEndless.test(name)) {
      return new PendingResult<>(this, name, task);
    }
    Thread thread = new Thread(null, task, "whoami-" + name, 0);
    thread.setDaemon(true);
    thread.start();
    return new PendingResult<>(this, name, task);
  }

  /** The names of what was not finished when the time was up. */
  public List<String> cut() {
    synchronized (cut) {
      return new ArrayList<>(cut);
    }
  }

  /** The part of the time so far in which this process had to wait for a CPU, from 0 to 100. */
  public int waitedPercent() {
    return cpu.waitedPercent();
  }

  public Duration limit() {
    return limit;
  }

  /** The time until the deadline but for this margin; zero where none is left. */
  public Duration left(Duration margin) {
    Duration left = limit.minusMillis(elapsedMillis()).minus(margin);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The time since the start, in milliseconds. */
  public long elapsedMillis() {
    return (clock.nanoTime() - clockStart) / 1_000_000;
  }

  /** One piece of work under way. */
  public static final class PendingResult<T> {
    private final DeadlineTasks all;
    private final String name;
    private final FutureTask<T> task;

    PendingResult(DeadlineTasks all, String name, FutureTask<T> task) {
      this.all = all;
      this.name = name;
      this.task = task;
    }

    /** The result, or the given substitute if the deadline passes first. */
    public T orAtDeadline(Supplier<T> late) {
      Optional<T> result = ifInTime();
      if (!result.isPresent()) {
        note();
      }
      return result.orElseGet(late);
    }

    /** The result, if it is there before the deadline. */
    public Optional<T> ifInTime() {
      return within(Duration.ofNanos(all.limit.toNanos() - (System.nanoTime() - all.start)));
    }

    /** The result, if it is there within this time. */
    public Optional<T> within(Duration some) {
      long nanos = all.isEndless.test(name) ? 0 : Math.max(some.toNanos(), 0);
      try {
        return Optional.of(task.get(nanos, TimeUnit.NANOSECONDS));
      } catch (TimeoutException tooLate) {
        return Optional.empty();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException bug) {
        // Its own message: by default it would be the cause's, which can hold a secret.
        throw new IllegalStateException("whoami-" + name + " crashed", bug.getCause());
      }
    }

    private void note() {
      synchronized (all.cut) {
        if (!all.cut.contains(name)) {
          all.cut.add(name);
        }
      }
    }
  }
}
