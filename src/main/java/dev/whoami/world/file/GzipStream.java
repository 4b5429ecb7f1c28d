package dev.whoami.world.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of a gzip file, which can have many members. In JDK 17 and 25,
 * java.util.zip.GZIPInputStream calls itself for each empty member. So a file of 1 MB with 50,000
 * of them overflows the stack. A log comes from outside, so it may be such a file.
 */
public final class GzipStream extends InputStream {
  private static final int BUFFER = 1 << 13;
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;
  private static final int DEFLATE = 8;
  private static final int TIME_AND_SYSTEM = 6;
  private static final int HAS_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();

  /** The bytes that were read are at the end of the buffer. */
  private final byte[] buffer = new byte[BUFFER];

  private boolean isEnded;

  public GzipStream(InputStream in) throws IOException {
    this.in = new PushbackInputStream(in, BUFFER);
    boolean isBegun = false;
    try {
      isBegun = begins();
    } finally {
      // The inflater's memory is outside of Java's heap, so it is released at once: many invalid
      // texts would otherwise hold it for a while.
      if (!isBegun) {
        inflater.end();
      }
    }
    if (!isBegun) {
      throw new ZipException("not in the format of gzip");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    while (length > 0 && !isEnded) {
      int read = inflated(to, from, length);
      if (read > 0) {
        check.update(to, from, read);
        return read;
      }
      if (inflater.finished()) {
        end();
        isEnded = !begins();
      } else {
        feed();
      }
    }
    return length > 0 ? -1 : 0;
  }

  private int inflated(byte[] to, int from, int length) throws IOException {
    try {
      return inflater.inflate(to, from, length);
    } catch (DataFormatException damaged) {
      throw damaged();
    }
  }

  private static ZipException damaged() {
    return new ZipException("damaged");
  }

  private void feed() throws IOException {
    int read = in.read(buffer);
    if (read < 0) {
      throw new EOFException("cut off");
    }
    int from = BUFFER - read;
    System.arraycopy(buffer, 0, buffer, from, read);
    inflater.setInput(buffer, from, read);
  }

  /** After the text come its checksum and its length. */
  private void end() throws IOException {
    int left = inflater.getRemaining();
    in.unread(buffer, BUFFER - left, left);
    if (number(4) != check.getValue()) {
      throw damaged();
    }
    number(4);
  }

  /** Whether another member begins; other bytes after the last one are ignored. */
  private boolean begins() throws IOException {
    if (in.read() != FIRST || in.read() != SECOND || in.read() != DEFLATE) {
      return false;
    }
    long has = number(1);
    number(TIME_AND_SYSTEM);
    long extra = (has & HAS_EXTRA) > 0 ? number(2) : 0;
    for (long i = 0; i < extra; i++) {
      number(1);
    }
    skipText(has & HAS_NAME);
    skipText(has & HAS_COMMENT);
    number((has & HAS_CHECK) > 0 ? 2 : 0);
    inflater.reset();
    check.reset();
    return true;
  }

  private void skipText(long has) throws IOException {
    boolean isIn = has > 0;
    while (isIn) {
      isIn = number(1) > 0;
    }
  }

  /** A little-endian number. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      int each = in.read();
      if (each < 0) {
        throw new EOFException("cut off");
      }
      number |= (long) each << (8 * i);
    }
    return number;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
