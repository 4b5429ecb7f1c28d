package dev.whoami.world.http;

import dev.whoami.world.text.Alphabet;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The status and the headers of a response, and the framing of its body. Ambiguous framing throws
 * ProtocolException.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6.3">RFC 9112: message body
 *     length</a>
 */
public final class HttpResponseHead {
  private static final String VERSION_1 = "HTTP/1.";

  /** The position of the status in the line: HTTP/1.1 200 OK. */
  private static final int STATUS = 9;

  private static final int END_OF_STATUS = 12;
  private static final int MOST_DIGITS = 18;

  private final int status;
  private final Map<String, List<String>> headers;

  private HttpResponseHead(int status, Map<String, List<String>> headers) {
    this.status = status;
    this.headers = headers;
  }

  /** Reads the head of the final response; interim responses, such as 100, are skipped. */
  public static HttpResponseHead read(InputStream in) throws IOException {
    while (true) {
      int status = statusIn(firstLine(in));
      Map<String, List<String>> headers = headers(in);
      if (status >= 200) {
        return new HttpResponseHead(status, headers);
      }
    }
  }

  /** A line without its CRLF or LF. Throws EOFException if it is cut off. */
  static String line(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException(text(out));
      }
      out.write(next);
    }
    String line = text(out);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static String text(ByteArrayOutputStream out) {
    return new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  private static String firstLine(InputStream in) throws IOException {
    try {
      return line(in);
    } catch (EOFException cut) {
      String begun = String.valueOf(cut.getMessage());
      throw VERSION_1.startsWith(begun) || begun.startsWith(VERSION_1)
          ? cut
          : new ProtocolException("no status line");
    }
  }

  private static int statusIn(String line) throws ProtocolException {
    if (!isStatusLine(line)) {
      throw new ProtocolException("no status line");
    }
    int status = Integer.parseInt(line.substring(STATUS, END_OF_STATUS));
    if (status == 101) {
      throw new ProtocolException("another protocol follows");
    }
    return status;
  }

  /** The version, three digits, and after a space any text: HTTP/1.1 200 OK. */
  private static boolean isStatusLine(String line) {
    return line.length() >= END_OF_STATUS
        && line.startsWith(VERSION_1)
        && Alphabet.DIGITS.has(line.charAt(VERSION_1.length()))
        && line.charAt(STATUS - 1) == ' '
        && Alphabet.DIGITS.spells(line.substring(STATUS, END_OF_STATUS))
        && line.charAt(STATUS) != '0'
        && (line.length() == END_OF_STATUS || line.charAt(END_OF_STATUS) == ' ')
        && line.indexOf('\r') < 0;
  }

  /** Skips a line that is not a header, as clients do; folded headers are refused. */
  private static Map<String, List<String>> headers(InputStream in) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (line.startsWith(" ") || line.startsWith("\t")) {
        throw new ProtocolException("a header of several lines");
      }
      if (colon > 0) {
        String name = line.substring(0, colon).trim();
        headers
            .computeIfAbsent(name, it -> new ArrayList<>())
            .add(line.substring(colon + 1).trim());
      }
    }
    return headers;
  }

  int status() {
    return status;
  }

  /** The headers; the first one counts if a header appears twice. */
  public Map<String, String> headers() {
    Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  private List<String> elements(String name) {
    String all = String.join(",", headers.getOrDefault(name, Collections.emptyList()));
    List<String> elements = new ArrayList<>();
    for (String each : all.split(",", -1)) {
      if (!each.trim().isEmpty()) {
        elements.add(each.trim().toLowerCase(Locale.ROOT));
      }
    }
    return elements;
  }

  /** Whether the body comes in chunks, which overrides any length. */
  boolean isChunked() throws ProtocolException {
    List<String> codings = elements("Transfer-Encoding");
    codings.remove("identity");
    if (!codings.isEmpty() && !codings.equals(Collections.singletonList("chunked"))) {
      throw new ProtocolException("an unknown transfer encoding");
    }
    return !codings.isEmpty();
  }

  /** The length of the body; empty if it ends with the connection. */
  OptionalLong contentLength() throws ProtocolException {
    List<String> lengths = elements("Content-Length");
    if (lengths.isEmpty()) {
      return OptionalLong.empty();
    }
    String length = lengths.get(0);
    boolean isOne = lengths.stream().allMatch(length::equals);
    if (!isOne || !Alphabet.DIGITS.spells(length, 1, MOST_DIGITS)) {
      throw new ProtocolException("no length, or several");
    }
    return OptionalLong.of(Long.parseLong(length));
  }
}
