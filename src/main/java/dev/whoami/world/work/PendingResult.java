package dev.whoami.world.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The future of one piece of work among {@link DeadlineTasks}. It waits for the result until their
 * common deadline, including extensions.
 */
public final class PendingResult<T> {
  private final DeadlineTasks all;
  private final String name;
  private final FutureTask<WorkResult<T>> task;

  PendingResult(DeadlineTasks all, String name, FutureTask<WorkResult<T>> task) {
    this.all = all;
    this.name = name;
    this.task = task;
  }

  String name() {
    return name;
  }

  boolean isDone() {
    return task.isDone();
  }

  /** The value, or its replacement. A late result is noted for WHO003. */
  public T orAtDeadline(Supplier<T> late, Function<Crash, T> crashed) {
    return map(value -> value, late, crashed);
  }

  /** A result made from the value, or from its replacement. A late result is noted. */
  public <R> R map(Function<T, R> done, Supplier<R> late, Function<Crash, R> crashed) {
    WorkResult<T> result = awaited();
    if (result.isLate()) {
      all.noteLate(name);
    }
    return result.map(done, late, crashed);
  }

  /** The value, if it arrives before the deadline. */
  public Optional<T> ifInTime() {
    return awaited().value();
  }

  /** The result at the deadline at the latest. */
  public WorkResult<T> awaited() {
    WorkResult<T> result;
    int seen;
    do {
      seen = all.deadline().times();
      result = within(all.deadline().left());
    } while (result.isLate() && all.deadline().isLaterThan(seen));
    return result;
  }

  /** The result after this time at the latest. */
  public WorkResult<T> within(Duration some) {
    long nanos = all.isEndless(name) ? 0 : Math.max(some.toNanos(), 0);
    try {
      return task.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException tooLate) {
      return WorkResult.late();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return WorkResult.late();
    } catch (ExecutionException bug) {
      // The barrier itself failed, for example because the memory is full.
      return WorkResult.crashed(Crash.of(name, bug));
    }
  }

  /** The result so far; late if the work is still running. */
  WorkResult<T> soFar() {
    return isDone() ? within(Duration.ZERO) : WorkResult.late();
  }
}
