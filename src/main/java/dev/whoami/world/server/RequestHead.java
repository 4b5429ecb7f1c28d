package dev.whoami.world.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The request line and the headers of a request (RFC 9112), read as they arrive. */
public final class RequestHead {
  /** The results of reading a request. */
  public enum Progress {
    UNFINISHED,
    WHOLE,
    TOO_LARGE,
    CLOSED
  }

  /** A browser sends the cookies of every program that was ever on localhost. */
  private static final int LIMIT = 16 * 1024;

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern REQUEST_LINE =
      Pattern.compile("(" + TOKEN + ") (/[^ ]*) HTTP/1\\.[01]");
  private static final Pattern HEADER = Pattern.compile("(" + TOKEN + "):(.*)");

  private final ByteBuffer bytes = ByteBuffer.allocate(LIMIT);

  /** Reads the bytes that have arrived. */
  public Progress readFrom(ReadableByteChannel channel) throws IOException {
    int before = bytes.position();
    if (channel.read(bytes) < 0) {
      return Progress.CLOSED;
    }
    if (isEndedAfter(before)) {
      return Progress.WHOLE;
    }
    return bytes.hasRemaining() ? Progress.UNFINISHED : Progress.TOO_LARGE;
  }

  /** Whether the bytes from here on contain the empty line that ends the headers. */
  private boolean isEndedAfter(int start) {
    for (int i = Math.max(start, 1); i < bytes.position(); i++) {
      int last = bytes.get(i - 1) == '\r' ? i - 2 : i - 1;
      if (bytes.get(i) == '\n' && last >= 0 && bytes.get(last) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** The request; empty if it is not an HTTP request for a path. */
  public Optional<ServerRequest> asked() {
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    String[] lines = text.split("\r?\n", -1);
    Matcher request = REQUEST_LINE.matcher(lines[0]);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    return request.matches() && addHeaders(lines, headers)
        ? path(request.group(2)).map(it -> ServerRequest.of(request.group(1), it, headers))
        : Optional.empty();
  }

  /** Joins headers of one name into a list; false if a line is not a header. */
  private static boolean addHeaders(String[] lines, Map<String, String> headers) {
    for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
      Matcher header = HEADER.matcher(lines[i]);
      if (!header.matches()) {
        return false;
      }
      headers.merge(header.group(1), header.group(2).trim(), (one, other) -> one + ", " + other);
    }
    return true;
  }

  /** The path, decoded and without the query. */
  private static Optional<String> path(String target) {
    try {
      return Optional.ofNullable(new URI("http://localhost" + target).getPath());
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
