package dev.whoami.world;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for work that may hang, as many as there is work at once. One that has ended its work
 * takes the next: a new one costs memory of its own, a third of a MiB from the start, and with one
 * for each of forty pieces of work a run had to collect its garbage.
 */
final class Workers {
  private static final String NAME = "whoami-";
  private static final long IDLE_SECONDS = 1;
  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Workers::idle);

  private Workers() {}

  /**
   * Starts the work at once, on a thread that has this name for as long. Throws OutOfMemoryError
   * where no further thread can be had.
   */
  static void start(String name, Runnable work) {
    THREADS.execute(
        () -> {
          Thread.currentThread().setName(NAME + name);
          try {
            work.run();
          } finally {
            Thread.currentThread().setName(NAME + "idle");
          }
        });
  }

  /** One that keeps no program from its end. */
  private static Thread idle(Runnable work) {
    Thread thread = new Thread(work, NAME + "idle");
    thread.setDaemon(true);
    return thread;
  }
}
