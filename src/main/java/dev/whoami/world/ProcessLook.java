package dev.whoami.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A look at what /proc tells of another process. The kernel may read it from that process's own
 * memory, and a user can have that lie in a file that never answers: so no look takes longer than a
 * second in which this process had a CPU, and of those that hang there are so many at most. Further
 * ones are not begun.
 */
public final class ProcessLook {
  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** Where this process had no CPU to look with. */
  private static final Duration LONGEST_IF_STARVED = Duration.ofSeconds(10);

  private static final Semaphore ROOM = new Semaphore(16);

  private ProcessLook() {}

  /** What is seen within this time; empty where it is late. */
  public static <T> Optional<T> within(Duration limit, Supplier<T> look) {
    return within(limit, look, () -> CpuWindow.live(LONGEST));
  }

  static <T> Optional<T> within(Duration limit, Supplier<T> look, Supplier<CpuWindow> cpu) {
    if (!ROOM.tryAcquire()) {
      return Optional.empty();
    }
    FutureTask<T> task = new FutureTask<>(look::get);
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } finally {
                ROOM.release();
              }
            },
            "whoami-door");
    thread.setDaemon(true);
    CpuWindow window = cpu.get();
    thread.start();
    Duration first = shorter(limit, LONGEST);
    Optional<T> seen = await(task, first);
    return seen.isPresent() || !window.isStarved()
        ? seen
        : await(task, shorter(limit, LONGEST_IF_STARVED).minus(first));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** A bug is thrown where it is waited for. */
  private static <T> Optional<T> await(FutureTask<T> task, Duration limit) {
    try {
      return Optional.ofNullable(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException tooLong) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error) {
        throw (Error) failed.getCause();
      }
      throw (RuntimeException) failed.getCause();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
