package dev.whoami.world.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a file that gzip compressed, perhaps more than once, as a download or an archive
 * does. A compressed file hardly gets smaller by being compressed again. So the content of several
 * layers is refused once it is larger than one layer could make of the same file: 10 KB with three
 * layers could otherwise hold 250 GB.
 */
final class GzipLayers {
  private static final int MOST_LAYERS = 3;

  /** Deflate makes at most 1,032 bytes of one. */
  private static final long MOST_OF_ONE_BYTE = 1100;

  private GzipLayers() {}

  /** The content, or the bytes themselves if gzip did not compress them. */
  static InputStream contentOf(InputStream file) throws IOException {
    Counted counted = new Counted(file);
    InputStream content = new BufferedInputStream(counted);
    for (int i = 0; i < MOST_LAYERS && isCompressed(content); i++) {
      InputStream next = new GzipStream(content);
      content = new BufferedInputStream(i == 0 ? next : new Limited(next, counted));
    }
    return content;
  }

  private static boolean isCompressed(InputStream bytes) throws IOException {
    bytes.mark(2);
    boolean isCompressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return isCompressed;
  }

  /** Counts what was read. */
  private static class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    final long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = super.read(to, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }

  /** Ends in an error where it has more than one layer could make of the file. */
  private static final class Limited extends Counted {
    private final Counted file;

    Limited(InputStream in, Counted file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = super.read(to, from, length);
      if (count() > MOST_OF_ONE_BYTE * file.count()) {
        throw new ExpandsTooFarException();
      }
      return read;
    }
  }
}
