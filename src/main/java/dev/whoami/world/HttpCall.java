package dev.whoami.world;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request: what is asked of whom, and how long the answer may take. */
public final class HttpCall {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration limit;

  private HttpCall(
      String method, URI uri, Map<String, String> headers, byte[] body, Duration limit) {
    this.method = method;
    this.uri = uri;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.body = body.clone();
    this.limit = limit;
  }

  public static HttpCall get(URI uri) {
    return of("GET", uri);
  }

  /** A request without headers and body, bounded at one second, as the SDK bounds its own. */
  public static HttpCall of(String method, URI uri) {
    return new HttpCall(method, uri, Collections.emptyMap(), new byte[0], ONE_SECOND);
  }

  public HttpCall with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpCall(method, uri, more, body, limit);
  }

  public HttpCall with(byte[] newBody) {
    return new HttpCall(method, uri, headers, newBody, limit);
  }

  /** The longest time to the connection, and again to the whole answer. */
  public HttpCall within(Duration newLimit) {
    return new HttpCall(method, uri, headers, body, newLimit);
  }

  public String method() {
    return method;
  }

  public URI uri() {
    return uri;
  }

  /** May hold secrets: for the door alone. */
  Map<String, String> headers() {
    return headers;
  }

  /** May hold secrets: for the door alone. */
  byte[] body() {
    return body.clone();
  }

  String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Duration limit() {
    return limit;
  }

  @Override
  public String toString() {
    return method + " " + Disclosure.url(uri.toString());
  }
}
