package dev.whoami.world;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a piece of work that may hang on a thread of its own, and waits for it so long. An Error in
 * it is one of ours, such as a full memory, and says nothing of the other side: it is thrown here.
 */
final class BoundedCall {
  private BoundedCall() {}

  static <T> T call(Callable<T> work, Duration limit, T late, T broken, Runnable abort) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "whoami-door");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
}
