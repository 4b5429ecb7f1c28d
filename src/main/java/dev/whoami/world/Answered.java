package dev.whoami.world;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a listener says: a status, a text of some type, and headers. */
public final class Answered {
  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Answered(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  public static Answered text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  public static Answered of(int status, String type, String text) {
    return of(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Answered of(int status, String type, byte[] body) {
    return new Answered(status, type, body.clone(), Collections.emptyMap());
  }

  public Answered with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answered(status, type, body, more);
  }

  public int status() {
    return status;
  }

  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** Nobody between here and the reader keeps it or takes it for another type. */
  void send(HttpExchange exchange, boolean withBody) throws IOException {
    Headers out = exchange.getResponseHeaders();
    out.set("Content-Type", type);
    out.set("Cache-Control", "no-store");
    out.set("X-Content-Type-Options", "nosniff");
    headers.forEach(out::set);
    exchange.sendResponseHeaders(status, withBody ? body.length : -1);
    if (withBody) {
      exchange.getResponseBody().write(body);
    }
  }
}
