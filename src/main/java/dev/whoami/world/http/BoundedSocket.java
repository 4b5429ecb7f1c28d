package dev.whoami.world.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that limits how many bytes it reads and for how long. It counts below TLS and HTTP,
 * so that nothing escapes: no header, no interim response, no chunk extension, no trailer. It goes
 * only through the given proxy, whatever socksProxyHost says.
 */
final class BoundedSocket extends Socket {
  private static final long NANOS_OF_A_MILLI = 1_000_000;

  private final AtomicInteger left;
  private final AtomicLong deadline = new AtomicLong(System.nanoTime());
  private final AtomicLong silence = new AtomicLong();
  private final AtomicBoolean silent = new AtomicBoolean();

  BoundedSocket(Proxy proxy, int limit) {
    super(proxy);
    this.left = new AtomicInteger(limit);
  }

  /**
   * From now on, reading ends after this time, even if bytes keep coming, or after a silence of
   * this length.
   */
  void readFor(Duration time, Duration newSilence) {
    deadline.set(System.nanoTime() + time.toNanos());
    silence.set(newSilence.toNanos());
  }

  /** Whether more bytes came than the limit. */
  boolean isOverfull() {
    return left.get() < 0;
  }

  boolean isOverdue() {
    return System.nanoTime() - deadline.get() >= 0;
  }

  /** Whether nothing had come when the time was over. */
  boolean isSilent() {
    return silent.get();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream());
  }

  /**
   * Reads up to the rest of the limit and one byte more, which shows that the limit is exceeded.
   */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (isOverfull()) {
        throw new IOException("more bytes came than may be read");
      }
      setSoTimeout(millisLeft());
      int read = readOrSilence(buffer, offset, Math.min(length, left.get() + 1));
      if (left.addAndGet(-Math.max(read, 0)) < 0) {
        throw new IOException("more bytes came than may be read");
      }
      return read;
    }

    private int readOrSilence(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (SocketTimeoutException late) {
        silent.set(true);
        throw late;
      }
    }

    /**
     * Rounded up, so that no wait ends too early. Bytes that arrived by then are still read,
     * because a process without a CPU reads them late.
     */
    private int millisLeft() throws IOException {
      if (isOverdue() && available() == 0) {
        silent.set(true);
        throw new SocketTimeoutException("the whole answer took too long");
      }
      long nanos = Math.min(deadline.get() - System.nanoTime(), silence.get());
      long millis = (nanos + NANOS_OF_A_MILLI - 1) / NANOS_OF_A_MILLI;
      return (int) Math.max(Math.min(millis, Integer.MAX_VALUE), 1);
    }

    /** Skipped bytes count like others. */
    @Override
    public long skip(long count) throws IOException {
      byte[] some = new byte[(int) Math.max(0, Math.min(count, 4096))];
      return Math.max(read(some, 0, some.length), 0);
    }
  }
}
