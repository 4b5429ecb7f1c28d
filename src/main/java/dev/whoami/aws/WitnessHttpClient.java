package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The HTTP client that sends the SDK's requests through the witness, so that they become evidence.
 */
final class WitnessHttpClient implements SdkHttpClient {
  private final Witness witness;
  private final Duration limit;
  private final AtomicReference<@Nullable HttpReply> known;
  private final AtomicReference<HttpReply> last =
      new AtomicReference<>(HttpReply.none(HttpReply.Ending.NOT_SENT));
  private final List<HttpReply> replies = Collections.synchronizedList(new ArrayList<>());

  private WitnessHttpClient(Witness witness, Duration limit, @Nullable HttpReply known) {
    this.witness = witness;
    this.limit = limit;
    this.known = new AtomicReference<>(known);
  }

  /** For a public service, which is called through the configured proxy. */
  static WitnessHttpClient ofService(Witness witness, Duration limit) {
    return new WitnessHttpClient(witness, limit, null);
  }

  /** A client that already has the reply to the first request. */
  WitnessHttpClient after(HttpReply first) {
    return new WitnessHttpClient(witness, limit, first);
  }

  /** The reply to the latest request. */
  HttpReply lastReply() {
    return Objects.requireNonNull(last.get());
  }

  /** The replies to all requests, the latest last. */
  List<HttpReply> replies() {
    synchronized (replies) {
      return new ArrayList<>(replies);
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        @Nullable HttpReply first = known.getAndSet(null);
        HttpReply reply = first == null ? witness.http(callOf(request)) : first;
        last.set(reply);
        replies.add(reply);
        if (!reply.isAnswer()) {
          throw failure(reply);
        }
        return responseOf(reply);
      }

      @Override
      public void abort() {
        // The witness already limits every request.
      }
    };
  }

  /** The exception for this reply. The SDK retries it only if another try may help. */
  static IOException failure(HttpReply reply) {
    if (hasTakenAllTime(reply)) {
      throw NonRetryableException.create(reply.summary(), null);
    }
    return new IOException(reply.summary());
  }

  /** Only a quick failure leaves time for another try. */
  static boolean hasTakenAllTime(HttpReply reply) {
    switch (reply.ending()) {
      case CONNECT_TIMED_OUT:
      case NEVER_ANSWERED:
      case CUT_SHORT:
        return true;
      default:
        return false;
    }
  }

  private HttpCall callOf(HttpExecuteRequest request) throws IOException {
    SdkHttpRequest sdk = request.httpRequest();
    HttpCall call =
        HttpCall.of(sdk.method().name(), sdk.getUri())
            .within(limit)
            .by(HttpCall.Route.PROXY_IF_SET);
    for (String header : sdk.headers().keySet()) {
      if (!header.equalsIgnoreCase("Host") && !header.equalsIgnoreCase("Content-Length")) {
        call = call.with(header, sdk.firstMatchingHeader(header).orElse(""));
      }
    }
    return call.with(body(request));
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (request.contentStreamProvider().isPresent()) {
      ContentStreamProvider provider = request.contentStreamProvider().get();
      byte[] buffer = new byte[4096];
      try (InputStream in = provider.newStream()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          out.write(buffer, 0, read);
        }
      }
    }
    return out.toByteArray();
  }

  private static HttpExecuteResponse responseOf(HttpReply reply) {
    SdkHttpFullResponse.Builder response = SdkHttpFullResponse.builder().statusCode(reply.status());
    reply.header("Date").ifPresent(value -> response.putHeader("Date", value));
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(response.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {
    // There is no open connection to close.
  }
}
