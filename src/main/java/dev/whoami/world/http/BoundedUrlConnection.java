package dev.whoami.world.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection of Java's URL API for a library, which uses whoami's own bounded client. It sends
 * the request when the first part of the reply is asked for, and follows no redirect.
 */
final class BoundedUrlConnection extends HttpURLConnection {
  /** The limit for the whole reply; Java has no such limit. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Java's status for a reply that is not HTTP. */
  private static final int NO_STATUS = -1;

  private final Proxy proxy;
  private final BoundedUrls bounds;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable HttpReply known;

  BoundedUrlConnection(URL url, Proxy proxy, BoundedUrls bounds) {
    super(url);
    this.proxy = proxy;
    this.bounds = bounds;
  }

  @Override
  public void connect() {
    // The body is written later, and sent together with the head.
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public int getResponseCode() throws IOException {
    HttpReply reply = reply();
    return reply.isAnswer() ? reply.status() : NO_STATUS;
  }

  /** The reason phrase has no meaning, so it is ignored. */
  @Override
  public String getResponseMessage() {
    return "";
  }

  @Override
  public InputStream getInputStream() throws IOException {
    HttpReply reply = reply();
    if (!reply.isAnswer() || reply.status() >= HTTP_BAD_REQUEST) {
      throw new IOException(reply.summary());
    }
    return bodyOf(reply);
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    HttpReply reply = known;
    return reply != null && reply.status() >= HTTP_BAD_REQUEST ? bodyOf(reply) : null;
  }

  private static InputStream bodyOf(HttpReply reply) {
    return new ByteArrayInputStream(reply.body().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    HttpReply reply = known;
    if (reply != null) {
      reply.headers().forEach((name, value) -> all.put(name, Collections.singletonList(value)));
    }
    return all;
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    List<String> values = getHeaderFields().get(name);
    return values == null ? null : values.get(0);
  }

  @Override
  public boolean usingProxy() {
    return proxy.type() != Proxy.Type.DIRECT;
  }

  @Override
  public void disconnect() {
    // The connection is closed at the end of the reply.
  }

  private HttpReply reply() throws IOException {
    HttpReply reply = known;
    if (reply == null) {
      reply = bounds.ask(call(), proxy);
      known = reply;
    }
    switch (reply.ending()) {
      case ANSWERED:
      case NOT_HTTP:
        return reply;
      case CONNECT_TIMED_OUT:
      case NEVER_ANSWERED:
        throw new SocketTimeoutException(reply.summary());
      default:
        throw new IOException(reply.summary());
    }
  }

  private HttpCall call() throws IOException {
    try {
      HttpCall call = HttpCall.of(getRequestMethod(), url.toURI()).within(LONGEST);
      for (Map.Entry<String, List<String>> each : getRequestProperties().entrySet()) {
        call = call.with(each.getKey(), String.join(", ", each.getValue()));
      }
      return call.with(body.toByteArray())
          .waiting(limit(getConnectTimeout()), limit(getReadTimeout()));
    } catch (URISyntaxException malformed) {
      throw new IOException("not the address of a web server", malformed);
    }
  }

  /** Java reads 0 as no limit. */
  private static Duration limit(int millis) {
    return millis == 0 ? LONGEST : Duration.ofMillis(millis);
  }
}
