package dev.whoami.lab.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asks the endpoints of a test over a socket; one that hangs is waited for one second. */
public final class EndpointClient {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** For an endpoint that is to hang: on this thread. */
  private static final ThreadLocal<Duration> PATIENCE = ThreadLocal.withInitial(() -> LONGEST);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();

  private EndpointClient() {}

  public static HttpResponse<String> get(String url, String... headers) throws IOException {
    return send(request(url, headers).GET());
  }

  /** No answer comes, and the connection stays open. */
  public static void assertHangs(ThrowingCallable call) {
    PATIENCE.set(Duration.ofSeconds(1));
    try {
      assertThatThrownBy(call).isInstanceOf(HttpTimeoutException.class);
    } finally {
      PATIENCE.remove();
    }
  }

  public static HttpResponse<String> put(String url, String... headers) throws IOException {
    return send(request(url, headers).PUT(BodyPublishers.noBody()));
  }

  public static HttpResponse<String> post(String url, String form, String... headers)
      throws IOException {
    return send(request(url, headers).POST(BodyPublishers.ofString(form)));
  }

  /** A listener of its own for one service; its address, without a path. */
  public static HttpEndpoint serve(EndpointService service) {
    return HttpEndpoint.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new RequestLog())
        .offer("/", "test", service);
  }

  public static String url(HttpEndpoint endpoint) {
    return "http://127.0.0.1:" + endpoint.port();
  }

  private static HttpRequest.Builder request(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE.get());
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
