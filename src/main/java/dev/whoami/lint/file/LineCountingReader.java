package dev.whoami.lint.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Provides a text one line at a time, and counts. A reader asks for a line only when it has
 * finished the one before, so the last line is its position.
 */
final class LineCountingReader extends Reader {
  private final Reader in;
  private final CharBuffer ahead = CharBuffer.allocate(8192);
  private final AtomicInteger line = new AtomicInteger(1);
  private final AtomicBoolean isPast = new AtomicBoolean();

  LineCountingReader(Reader in) {
    this.in = in;
    ahead.limit(0);
  }

  /** Counted from 1. */
  int line() {
    return line.get();
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    if (isPast.getAndSet(false)) {
      line.incrementAndGet();
    }
    if (!ahead.hasRemaining() && !isFilled()) {
      return -1;
    }
    int most = Math.min(length, ahead.remaining());
    int count = 0;
    while (count < most && !isPast.get()) {
      char next = ahead.get();
      to[offset + count++] = next;
      isPast.set(next == '\n');
    }
    return count;
  }

  private boolean isFilled() throws IOException {
    int read = in.read(ahead.array());
    ahead.position(0);
    ahead.limit(Math.max(read, 0));
    return read >= 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
