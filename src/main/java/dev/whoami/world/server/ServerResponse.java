package dev.whoami.world.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The response of a listener: a status, a text with its type, and headers. */
public final class ServerResponse {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private ServerResponse(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  public static ServerResponse text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  public static ServerResponse of(int status, String type, String text) {
    return of(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public static ServerResponse of(int status, String type, byte[] body) {
    return new ServerResponse(status, type, body.clone(), Collections.emptyMap());
  }

  public ServerResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ServerResponse(status, type, body, more);
  }

  public int status() {
    return status;
  }

  /** The media type, with its parameters. */
  public String type() {
    return type;
  }

  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** The bytes of the response. It sets no-store and nosniff. */
  byte[] by(String server, boolean withBody) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + words() + "\r\n");
    add("Date", DATE.format(Instant.now()), head);
    add("Server", server, head);
    add("Content-Type", type, head);
    add("Content-Length", String.valueOf(body.length), head);
    add("Cache-Control", "no-store", head);
    add("X-Content-Type-Options", "nosniff", head);
    headers.forEach((name, value) -> add(name, value, head));
    add("Connection", "close", head);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    all.write(start, 0, start.length);
    if (withBody) {
      all.write(body, 0, body.length);
    }
    return all.toByteArray();
  }

  private static void add(String name, String value, StringBuilder head) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private String words() {
    switch (status) {
      case 200:
        return "OK";
      case 400:
        return "Bad Request";
      case 401:
        return "Unauthorized";
      case 403:
        return "Forbidden";
      case 404:
        return "Not Found";
      case 405:
        return "Method Not Allowed";
      case 431:
        return "Request Header Fields Too Large";
      case 503:
        return "Service Unavailable";
      default:
        return "Internal Server Error";
    }
  }
}
