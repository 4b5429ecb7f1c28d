package dev.whoami.world.time;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs work that may hang on its own thread, and waits for it up to a limit. An Error in it, such
 * as OutOfMemoryError, is a problem of this process and not of the other side, so it is thrown
 * here.
 */
public final class BoundedCall {
  private BoundedCall() {}

  /** The result of the work; {@code late} if it takes too long, {@code broken} if it throws. */
  public static <T> T call(Callable<T> work, Duration limit, T late, T broken, Runnable abort) {
    return call(work, limit, () -> Duration.ZERO, late, broken, abort);
  }

  /** The result of the work; at the limit it waits for as much longer as the supplier says. */
  public static <T> T call(
      Callable<T> work,
      Duration limit,
      Supplier<Duration> longer,
      T late,
      T broken,
      Runnable abort) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "whoami-call");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(task, limit, longer);
    } catch (TimeoutException tooLong) {
      abort.run();
      return late;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error) {
        abort.run();
        throw (Error) failed.getCause();
      }
      return broken;
    } catch (InterruptedException interrupted) {
      abort.run();
      Thread.currentThread().interrupt();
      return late;
    }
  }

  private static <T> T await(FutureTask<T> task, Duration limit, Supplier<Duration> longer)
      throws TimeoutException, ExecutionException, InterruptedException {
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException timeIsUp) {
      return task.get(longer.get().toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
