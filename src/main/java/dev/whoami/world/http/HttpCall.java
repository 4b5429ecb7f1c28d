package dev.whoami.world.http;

import dev.whoami.world.secret.Redaction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request: method, address, headers, and the time limit for the answer. */
public final class HttpCall {
  /** How a request is routed. It depends on the endpoint, not on how its host is spelled. */
  public enum Route {
    /** Directly to the host, whatever proxy is set; for endpoints that know this machine. */
    DIRECT,
    /**
     * Directly to the host, and only if its name resolves to this machine when the request is sent.
     */
    LOOPBACK,
    /** Through the proxy that is set, as the SDK sends requests to public services. */
    PROXY_IF_SET
  }

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration limit;
  private final Duration toConnect;
  private final Duration silence;
  private final Route route;

  private HttpCall(
      String method,
      URI uri,
      Map<String, String> headers,
      byte[] body,
      Duration limit,
      Duration toConnect,
      Duration silence,
      Route route) {
    this.method = method;
    this.uri = uri;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.body = body.clone();
    this.limit = limit;
    this.toConnect = toConnect;
    this.silence = silence;
    this.route = route;
  }

  public static HttpCall get(URI uri) {
    return of("GET", uri);
  }

  /**
   * A request without headers and body, directly to the host. Its limit is one second, as in the
   * SDK.
   */
  public static HttpCall of(String method, URI uri) {
    return new HttpCall(
        method,
        uri,
        Collections.emptyMap(),
        new byte[0],
        ONE_SECOND,
        ONE_SECOND,
        ONE_SECOND,
        Route.DIRECT);
  }

  public HttpCall with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpCall(method, uri, more, body, limit, toConnect, silence, route);
  }

  public HttpCall with(byte[] newBody) {
    return new HttpCall(method, uri, headers, newBody, limit, toConnect, silence, route);
  }

  /** Sets the limit for the connection, and again for the whole answer. */
  public HttpCall within(Duration newLimit) {
    return new HttpCall(method, uri, headers, body, newLimit, newLimit, newLimit, route);
  }

  /** Also limits each wait, as Java does: for the connection, and for the next bytes. */
  HttpCall waiting(Duration newToConnect, Duration newSilence) {
    return new HttpCall(method, uri, headers, body, limit, newToConnect, newSilence, route);
  }

  public HttpCall by(Route newRoute) {
    return new HttpCall(method, uri, headers, body, limit, toConnect, silence, newRoute);
  }

  public String method() {
    return method;
  }

  public URI uri() {
    return uri;
  }

  /**
   * The host as the JDK reads it, which accepts more than URI does; empty if this is not the
   * address of a web server.
   */
  public Optional<String> host() {
    return HttpTarget.of(uri).map(HttpTarget::host);
  }

  /** Whether the host is an IP address, so that no name server is asked. */
  public boolean isToNumericHost() {
    return host().filter(HttpTarget::isNumeric).isPresent();
  }

  /** The headers, which can hold secrets: only for the client that sends them. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body, which can hold secrets: only for the client that sends it. */
  byte[] body() {
    return body.clone();
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Duration limit() {
    return limit;
  }

  /** The limit for the connection. */
  Duration toConnect() {
    return toConnect;
  }

  /** The limit for a time without a single byte of the answer. */
  Duration silence() {
    return silence;
  }

  public Route route() {
    return route;
  }

  @Override
  public String toString() {
    return method + " " + Redaction.url(uri.toString());
  }
}
