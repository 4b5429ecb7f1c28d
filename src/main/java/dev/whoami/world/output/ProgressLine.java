package dev.whoami.world.output;

import dev.whoami.world.text.Printable;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One line on the terminal that says what a slow run waits for, and for how long: "asking
 * 169.254.170.2 … 3 s". It appears after a second, and is erased at the end.
 */
public final class ProgressLine implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  private static final long FIRST_MILLIS = 1000;
  private static final long PERIOD_MILLIS = 500;
  private static final int WIDEST = 60;
  private static final String ERASE = "\r\u001b[K";

  private final Supplier<String> doing;
  private final LongSupplier nanoTime;
  private final Consumer<String> terminal;
  private final long start;
  private final Timer timer = new Timer("whoami-progress", true);
  private final AtomicBoolean isShown = new AtomicBoolean();
  private final AtomicBoolean isOver = new AtomicBoolean();

  ProgressLine(Supplier<String> doing, LongSupplier nanoTime, Consumer<String> terminal) {
    this.doing = doing;
    this.nanoTime = nanoTime;
    this.terminal = terminal;
    this.start = nanoTime.getAsLong();
  }

  /** Starts the line on standard error; {@code doing} returns what the run waits for now. */
  public static ProgressLine start(Supplier<String> doing) {
    ProgressLine line = new ProgressLine(doing, System::nanoTime, Output.error()::report);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            line.show();
          }
        };
    line.timer.schedule(task, FIRST_MILLIS, PERIOD_MILLIS);
    return line;
  }

  /** Writes the line with the current time. */
  synchronized void show() {
    long seconds = (nanoTime.getAsLong() - start) / SECOND;
    if (seconds < 1 || isOver.get()) {
      return;
    }
    String text = Printable.line(doing.get());
    String cut = text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    terminal.accept(ERASE + cut + " … " + seconds + " s");
    isShown.set(true);
  }

  /** Erases the line; nothing is written afterwards. */
  @Override
  public synchronized void close() {
    timer.cancel();
    if (!isOver.getAndSet(true) && isShown.get()) {
      terminal.accept(ERASE);
    }
  }
}
