package dev.whoami.world.http;

import dev.whoami.world.text.Alphabet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as bytes of HTTP/1.1. There is one request on each connection, which ends with its
 * answer.
 */
final class HttpRequestText {
  private static final Alphabet TOKEN = Alphabet.of("!#$%&'*+.^_`|~0-9A-Za-z-");

  /** Characters that would end the header. */
  private static final Alphabet LINE_END = Alphabet.of("\r\n\0");

  private HttpRequestText() {}

  /** Whether HTTP can carry the method and the headers. */
  static boolean isSendable(HttpCall call) {
    if (!TOKEN.spells(call.method())) {
      return false;
    }
    for (Map.Entry<String, String> each : call.headers().entrySet()) {
      if (!TOKEN.spells(each.getKey()) || LINE_END.hasRun(each.getValue(), 1)) {
        return false;
      }
    }
    return true;
  }

  /** The head of the request; a proxy that forwards it needs the whole URL. */
  static byte[] head(HttpCall call, HttpTarget target, boolean forwarded) {
    String path = forwarded ? "http://" + target.authority() + target.path() : target.path();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Accept", "*/*");
    headers.put("User-Agent", "whoami");
    headers.putAll(call.headers());
    headers.put("Host", target.authority());
    headers.put("Connection", "close");
    headers.remove("Transfer-Encoding");
    headers.remove("Content-Length");
    boolean hasBody = call.body().length > 0;
    if (hasBody || call.method().equals("PUT") || call.method().equals("POST")) {
      headers.put("Content-Length", String.valueOf(call.body().length));
    }
    StringBuilder text = new StringBuilder(call.method() + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The CONNECT request, which makes a proxy open a connection to the host. */
  static byte[] connect(HttpTarget target) {
    String host = target.hostAndPort();
    String text = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
