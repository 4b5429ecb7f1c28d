package dev.whoami.world.http;

import dev.whoami.world.file.BoundedStream;
import dev.whoami.world.text.LazyPattern;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.OptionalLong;
import java.util.regex.Matcher;

/**
 * Reads the body of a response up to a limit and one byte more, which shows that there is more. A
 * body that is cut off throws EOFException, malformed framing throws ProtocolException.
 */
public final class HttpResponseBody {
  /** The line with the size of a chunk; extensions are ignored. */
  private static final LazyPattern CHUNK = LazyPattern.of("([0-9a-fA-F]{1,15})\\s*(?:;.*)?");

  private HttpResponseBody() {}

  public static byte[] read(HttpResponseHead head, String method, InputStream in, int limit)
      throws IOException {
    boolean isChunked = head.isChunked();
    OptionalLong length = head.contentLength();
    if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
      return new byte[0];
    }
    if (isChunked) {
      return chunks(in, limit);
    }
    return length.isPresent()
        ? exactly(in, Math.min(length.getAsLong(), limit + 1L))
        : BoundedStream.read(in, limit);
  }

  private static byte[] exactly(InputStream in, long length) throws IOException {
    byte[] bytes = new byte[(int) length];
    for (int at = 0; at < bytes.length; ) {
      int read = in.read(bytes, at, bytes.length - at);
      if (read < 0) {
        throw new EOFException("the body is cut off");
      }
      at += read;
    }
    return bytes;
  }

  /** Reads all chunks, and skips the trailers. */
  private static byte[] chunks(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long size = size(in); size > 0; size = size(in)) {
      byte[] chunk = exactly(in, Math.min(size, limit + 1L - out.size()));
      out.write(chunk, 0, chunk.length);
      if (out.size() > limit) {
        return out.toByteArray();
      }
      if (!HttpResponseHead.line(in).isEmpty()) {
        throw new ProtocolException("a chunk is longer than its size");
      }
    }
    while (!HttpResponseHead.line(in).isEmpty()) {
      // Skips one more trailer.
    }
    return out.toByteArray();
  }

  private static long size(InputStream in) throws IOException {
    Matcher chunk = CHUNK.matcher(HttpResponseHead.line(in));
    if (!chunk.matches()) {
      throw new ProtocolException("no size of a chunk");
    }
    return Long.parseLong(chunk.group(1), 16);
  }
}
