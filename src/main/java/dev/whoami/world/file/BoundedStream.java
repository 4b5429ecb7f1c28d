package dev.whoami.world.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a stream up to a limit, and one more byte to detect that there is more. */
public final class BoundedStream {
  private BoundedStream() {}

  /**
   * Returns at most {@code limit + 1} bytes: a longer result means that the stream was too large.
   */
  public static byte[] read(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (out.size() <= limit) {
      int read = in.read(buffer, 0, Math.min(buffer.length, limit + 1 - out.size()));
      if (read < 0) {
        break;
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }
}
