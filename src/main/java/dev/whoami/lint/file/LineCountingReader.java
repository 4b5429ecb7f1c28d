package dev.whoami.lint.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;

/**
 * Provides a text one line at a time, and counts. A reader asks for a line only when it has
 * finished the one before, so the last line is its position.
 */
final class LineCountingReader extends Reader {
  private final Reader in;
  private final CharBuffer ahead = CharBuffer.allocate(8192);
  private int line = 1;
  private boolean isPast;

  LineCountingReader(Reader in) {
    this.in = in;
    ahead.limit(0);
  }

  /** Counted from 1. */
  int line() {
    return line;
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    if (isPast) {
      line++;
      isPast = false;
    }
    if (!ahead.hasRemaining() && !isFilled()) {
      return -1;
    }
    int most = Math.min(length, ahead.remaining());
    int count = 0;
    while (count < most && !isPast) {
      char next = ahead.get();
      to[offset + count++] = next;
      isPast = next == '\n';
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
