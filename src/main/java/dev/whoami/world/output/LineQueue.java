package dev.whoami.world.output;

import dev.whoami.world.text.Printable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * A bounded queue of lines for a stream that may be read slowly or never, so that adding a line
 * does not block. When it is full, the oldest lines are dropped, and one line says how many. A line
 * that cannot be written, for example on a full disk, is retried each second.
 */
public final class LineQueue {
  /** The most characters that wait; they take about twice as many bytes. */
  private static final long CAPACITY = 1_000_000;

  /** The memory that a line takes besides its characters. */
  private static final long OVERHEAD = 100;

  private static final long RETRY_MILLIS = 1000;

  private final LineSink sink;
  private final long capacity;
  private final LongFunction<String> notice;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final AtomicLong size = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicBoolean isWriting = new AtomicBoolean();

  private LineQueue(LineSink sink, long capacity, LongFunction<String> notice) {
    this.sink = sink;
    this.capacity = capacity;
    this.notice = notice;
  }

  /**
   * A queue for standard output; {@code notice} is the line that says how many were dropped before
   * it.
   */
  public static LineQueue standardOutput(LongFunction<String> notice) {
    return to(LineSink.on(FileDescriptor.out), CAPACITY, notice);
  }

  /** A queue for standard error. */
  public static LineQueue standardError(LongFunction<String> notice) {
    return to(LineSink.on(FileDescriptor.err), CAPACITY, notice);
  }

  /** A queue for any sink, with at most {@code capacity} waiting characters. */
  public static LineQueue to(LineSink sink, long capacity, LongFunction<String> notice) {
    LineQueue queue = new LineQueue(sink, capacity, notice);
    Thread writer = new Thread(queue::writeForEver, "whoami-lines");
    writer.setDaemon(true);
    writer.start();
    return queue;
  }

  /** Adds a line. It may contain text from outside, which is cleaned here. */
  public synchronized void add(String text) {
    String line = Printable.line(text);
    waiting.addLast(line);
    size.addAndGet(weight(line));
    while (size.get() > capacity) {
      size.addAndGet(-weight(waiting.removeFirst()));
      dropped.incrementAndGet();
    }
    notifyAll();
  }

  private static long weight(String line) {
    return line.length() + OVERHEAD;
  }

  /** Waits until all lines are written; false if that takes longer than the limit. */
  public synchronized boolean drain(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (isWriting.get() || hasMore()) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean hasMore() {
    return dropped.get() > 0 || !waiting.isEmpty();
  }

  private void writeForEver() {
    try {
      while (true) {
        write(next());
        done();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized String next() throws InterruptedException {
    while (!hasMore()) {
      wait();
    }
    isWriting.set(true);
    long missing = dropped.getAndSet(0);
    if (missing > 0) {
      return notice.apply(missing);
    }
    String line = waiting.removeFirst();
    size.addAndGet(-weight(line));
    return line;
  }

  private synchronized void done() {
    isWriting.set(false);
    notifyAll();
  }

  /** A failure can leave half a line, so the next try starts on a new line. */
  private void write(String line) throws InterruptedException {
    String start = "";
    while (true) {
      try {
        sink.write(start + line);
        return;
      } catch (IOException failure) {
        start = "\n";
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }
}
