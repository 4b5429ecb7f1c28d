package dev.whoami.world;

import dev.whoami.world.time.BoundedCall;
import dev.whoami.world.time.CpuWindow;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens a file that the user of another process can exchange. Between the look at a name and the
 * open, a pipe can get that name. Java cannot open a pipe without waiting for its writer. So an
 * open has the limit of a {@link ProcessLook}: one second in which this process had a CPU. While
 * one hangs, no other begins for the same process, nor for any process once too many hang.
 */
public final class ProcessOpen {
  private static final int MOST_HANGING = 16;

  /** The opens that no thread waits for any more, with the process of each. */
  private static final Map<FutureTask<?>, Long> HANGING = new ConcurrentHashMap<>();

  private ProcessOpen() {}

  /** The open file; throws IOException if the open fails or takes too long. */
  static <T> T of(long pid, Callable<T> open) throws IOException {
    return of(pid, ProcessLook.LONGEST_IF_STARVED, open);
  }

  /** The open file, within this time, however little CPU this process has. */
  public static <T> T of(long pid, Duration limit, Callable<T> open) throws IOException {
    if (HANGING.containsValue(pid) || HANGING.size() >= MOST_HANGING) {
      throw new IOException("an open of its files hangs");
    }
    FutureTask<T> task = new FutureTask<>(open);
    Duration first = ProcessLook.shorter(limit, ProcessLook.LONGEST);
    Duration more = ProcessLook.shorter(limit, ProcessLook.LONGEST_IF_STARVED).minus(first);
    CpuWindow window = CpuWindow.live(ProcessLook.LONGEST);
    boolean isDone =
        BoundedCall.call(
            () -> run(task),
            first,
            () -> window.isStarved() ? more : Duration.ZERO,
            false,
            false,
            () -> abandon(task, pid));
    if (!isDone) {
      throw new IOException("the open of a file hangs");
    }
    return result(task);
  }

  private static boolean run(FutureTask<?> task) throws IOException {
    task.run();
    if (HANGING.remove(task) != null) {
      close(task);
    }
    return true;
  }

  /** The task may end at this moment; then only one of the two threads removes it. */
  private static void abandon(FutureTask<?> task, long pid) {
    HANGING.put(task, pid);
    if (task.isDone() && HANGING.remove(task) != null) {
      try {
        close(task);
      } catch (IOException lateAnyway) {
        return;
      }
    }
  }

  private static void close(FutureTask<?> late) throws IOException {
    Object open = result(late);
    if (open instanceof Closeable) {
      ((Closeable) open).close();
    }
  }

  private static <T> T result(FutureTask<T> done) throws IOException {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof RuntimeException) {
        throw (RuntimeException) cause;
      }
      if (cause instanceof Error) {
        throw (Error) cause;
      }
      throw cause instanceof IOException ? (IOException) cause : new IOException(cause);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IOException(ending);
    }
  }
}
