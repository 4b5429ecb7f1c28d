package dev.whoami.cli;

import dev.whoami.world.output.LineQueue;
import dev.whoami.world.server.ServerFailures;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * The process of a watch. It ends within a second of SIGTERM, whatever is stuck. If it cannot
 * continue, it ends by itself with exit code 3, so that its container runtime can restart it.
 */
final class WatchProcess implements ServerFailures {
  /** The time limit for everything that is done before the end. */
  static final Duration AT_LATEST = Duration.ofMillis(800);

  /** The time limit for writing the last lines. */
  private static final Duration FOR_LINES = Duration.ofMillis(500);

  private static final int CANNOT_GO_ON = 3;

  /** 128 + SIGTERM, the exit code of Java itself. */
  private static final int TOLD_TO_END = 143;

  private final LineQueue out;
  private final LineQueue err;
  private final UnaryOperator<String> lastLine;
  private final IntConsumer halt;
  private final AtomicInteger status = new AtomicInteger(TOLD_TO_END);
  private final AtomicReference<String> why = new AtomicReference<>("The watch was stopped.");

  WatchProcess(LineQueue out, LineQueue err, UnaryOperator<String> lastLine, IntConsumer halt) {
    this.out = out;
    this.err = err;
    this.lastLine = lastLine;
    this.halt = halt;
  }

  /**
   * Handles the end of this process, and every exception that no code catches. {@code lastLine}
   * makes the last line from the sentence with the reason.
   */
  static WatchProcess start(LineQueue out, LineQueue err, UnaryOperator<String> lastLine) {
    WatchProcess process = new WatchProcess(out, err, lastLine, Runtime.getRuntime()::halt);
    Runtime.getRuntime().addShutdownHook(new Thread(process::end, "whoami-end"));
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> process.failed(failure));
    return process;
  }

  /** Handles a failure in a thread that nothing waits for. */
  private void failed(Throwable failure) {
    if (Crash.isFatal(failure)) {
      ended(failure);
    } else {
      bug(failure);
    }
  }

  @Override
  public void bug(Throwable bug) {
    err.add("whoami watch: a bug in whoami: " + Crash.describe(bug));
  }

  @Override
  public void ended(Throwable failure) {
    try {
      status.set(CANNOT_GO_ON);
      why.set("The watch could not continue.");
      err.add(
          "whoami watch: cannot continue: "
              + Crash.describe(failure)
              + ". It ends with exit code "
              + CANNOT_GO_ON
              + "; restart it.");
      System.exit(CANNOT_GO_ON);
    } finally {
      halt.accept(CANNOT_GO_ON);
    }
  }

  /** Prints the last line. Java ends when this has ended. */
  void end() {
    try {
      Thread limit = new Thread(this::haltAtLatest, "whoami-halt");
      limit.setDaemon(true);
      limit.start();
    } catch (Throwable noThread) {
      halt.accept(status.get());
    }
    out.add(lastLine.apply(Objects.requireNonNull(why.get())));
    out.drain(FOR_LINES);
    err.drain(FOR_LINES);
  }

  private void haltAtLatest() {
    try {
      Thread.sleep(AT_LATEST.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    halt.accept(status.get());
  }
}
