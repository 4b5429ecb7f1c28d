package dev.whoami.fuzz;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches the thread that made it: an input that costs it half a minute of CPU time is kept as a
 * finding, and the program ends, since nothing else ends an endless loop.
 */
final class HangGuard {
  static final int STATUS = 71;

  private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);

  private final long thread = Thread.currentThread().getId();
  private final Thread watched = Thread.currentThread();
  private final AtomicLong inputs = new AtomicLong();
  private volatile Runnable onHang = () -> {};

  HangGuard() {
    Thread watch = new Thread(this::watch, "hang-guard");
    watch.setDaemon(true);
    watch.start();
  }

  /** A new input begins; this is done where it does not end. */
  void begins(Runnable hung) {
    onHang = hung;
    inputs.incrementAndGet();
  }

  private void watch() {
    long input = -1;
    long start = 0;
    while (true) {
      long cpu = Verification.THREADS.getThreadCpuTime(thread);
      if (inputs.get() != input) {
        input = inputs.get();
        start = cpu;
      } else if (cpu - start > LIMIT) {
        for (StackTraceElement each : watched.getStackTrace()) {
          System.err.println("    at " + each);
        }
        onHang.run();
        Runtime.getRuntime().halt(STATUS);
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException ended) {
        return;
      }
    }
  }
}
