package dev.whoami.cli;

import dev.whoami.world.Crash;
import dev.whoami.world.LineQueue;
import dev.whoami.world.ServerFailures;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * The process of a watch, which must not live on when it is of no use any more: it ends within a
 * second when it is told to, whatever is stuck, and by itself, with an exit code that says so,
 * where it can look or answer no more. Then whoever started it can start it anew.
 */
final class WatchProcess implements ServerFailures {
  /** For all that is to be done before the end. */
  static final Duration AT_LATEST = Duration.ofMillis(800);

  /** For the last lines to be read. */
  private static final Duration FOR_LINES = Duration.ofMillis(500);

  private static final int CANNOT_GO_ON = 3;

  /** 128 and the number of SIGTERM, which is what Java itself ends with then. */
  private static final int TOLD_TO_END = 143;

  private final LineQueue out;
  private final LineQueue err;
  private final UnaryOperator<String> lastLine;
  private final IntConsumer halt;
  private final AtomicInteger status = new AtomicInteger(TOLD_TO_END);
  private final AtomicReference<String> why = new AtomicReference<>("The watch was told to end.");

  WatchProcess(LineQueue out, LineQueue err, UnaryOperator<String> lastLine, IntConsumer halt) {
    this.out = out;
    this.err = err;
    this.lastLine = lastLine;
    this.halt = halt;
  }

  /** This process. The last line is made of the sentence that says why it is the last. */
  static WatchProcess start(LineQueue out, LineQueue err, UnaryOperator<String> lastLine) {
    WatchProcess process = new WatchProcess(out, err, lastLine, Runtime.getRuntime()::halt);
    Runtime.getRuntime().addShutdownHook(new Thread(process::end, "whoami-end"));
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> process.failed(failure));
    return process;
  }

  /** Failures of threads that nobody waits for. */
  private void failed(Throwable failure) {
    if (Crash.isFatal(failure)) {
      ended(failure);
    } else {
      bug(failure);
    }
  }

  @Override
  public void bug(Throwable bug) {
    err.add("whoami watch: a bug of whoami itself: " + Crash.describe(bug));
  }

  @Override
  public void ended(Throwable failure) {
    try {
      status.set(CANNOT_GO_ON);
      why.set("The watch could not go on.");
      err.add(
          "whoami watch: it cannot go on: "
              + Crash.describe(failure)
              + ". It ends with exit code "
              + CANNOT_GO_ON
              + ", to be started anew.");
      System.exit(CANNOT_GO_ON);
    } finally {
      halt.accept(CANNOT_GO_ON);
    }
  }

  /** Java ends when this, and all else that is to be done at its end, is done. */
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
