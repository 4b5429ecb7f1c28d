package dev.whoami.world.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The HTTP client against a real web server and its faults: a server that others wrote, whose
 * framing, delays and resets are not made up by whoever wrote the reader. What no server would send
 * is in {@link BoundedHttpClientTest}.
 */
@Timeout(600)
class HttpClientFaultsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(400);

  private static final WireMockServer SERVER =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void forget() {
    SERVER.resetAll();
  }

  /** What has no framing ends with the connection: only its content tells that it is garbage. */
  @ParameterizedTest
  @CsvSource({
    "EMPTY_RESPONSE, CLOSED_EARLY",
    "CONNECTION_RESET_BY_PEER, CLOSED_EARLY",
    "MALFORMED_RESPONSE_CHUNK, ANSWERED",
    "RANDOM_DATA_THEN_CLOSE, NOT_HTTP"
  })
  void aFaultOfTheServerIsReportedAsSuch(Fault fault, HttpReply.Ending ending) {
    answering(aResponse().withFault(fault));
    assertThat(ask(PATIENCE).ending()).isEqualTo(ending);
    SERVER.verify(1, postRequestedFor(urlEqualTo("/")));
  }

  @Test
  void aDribblingAnswerIsWaitedForWithinTheLimit() {
    answering(ok("all of it").withChunkedDribbleDelay(3, 300));
    assertThat(ask(PATIENCE).body()).isEqualTo("all of it");
    answering(ok("all of it").withChunkedDribbleDelay(9, 9_000));
    assertThat(ask(SHORT).ending()).isEqualTo(HttpReply.Ending.NEVER_ANSWERED);
  }

  @Test
  void aLateAnswerIsWaitedForWithinTheLimit() {
    answering(ok("late").withFixedDelay(100));
    assertThat(ask(PATIENCE).body()).isEqualTo("late");
    answering(ok("late").withFixedDelay(9_000));
    assertThat(ask(SHORT).ending()).isEqualTo(HttpReply.Ending.NEVER_ANSWERED);
  }

  @Test
  void theLimitIsTheSameHoweverABodyIsFramed() {
    String most = "a".repeat(64 * 1024);
    answering(ok(most).withHeader("Content-Length", "65536"));
    assertThat(ask(PATIENCE).body()).hasSize(65_536);
    answering(ok(most).withChunkedDribbleDelay(8, 8));
    assertThat(ask(PATIENCE).body()).hasSize(65_536);
    answering(ok(most + "a").withHeader("Content-Length", "65537"));
    assertThat(ask(PATIENCE).ending()).isEqualTo(HttpReply.Ending.TOO_LARGE);
    answering(ok(most + "a").withChunkedDribbleDelay(8, 8));
    assertThat(ask(PATIENCE).ending()).isEqualTo(HttpReply.Ending.TOO_LARGE);
  }

  @Test
  void aRedirectIsNotFollowed() {
    answering(temporaryRedirect(url("/elsewhere")));
    assertThat(ask(PATIENCE).status()).isEqualTo(302);
    SERVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
  }

  @Test
  void aRequestIsWhatItWasMadeOf() {
    answering(ok());
    URI uri = URI.create(url("/a/b?c=d%20e"));
    HttpCall call = HttpCall.of("PUT", uri).with("X-Ttl", "21600").within(PATIENCE);
    assertThat(new BoundedHttpClient().ask(call).isOk()).isTrue();
    SERVER.verify(
        1,
        putRequestedFor(urlEqualTo("/a/b?c=d%20e"))
            .withHeader("X-Ttl", equalTo("21600"))
            .withHeader("Host", equalTo("127.0.0.1:" + SERVER.port()))
            .withHeader("Content-Length", equalTo("0")));
    ask(PATIENCE);
    SERVER.verify(
        1, postRequestedFor(urlEqualTo("/")).withRequestBody(equalTo("Action=What&Ever=ü")));
  }

  @Test
  void anUntrustedCertificateEndsItBeforeTheRequest() {
    answering(ok());
    URI uri = URI.create("https://127.0.0.1:" + SERVER.httpsPort() + "/");
    HttpCall call = HttpCall.get(uri).with("Authorization", "a-token").within(PATIENCE);
    assertThat(new BoundedHttpClient().ask(call).ending()).isEqualTo(HttpReply.Ending.TLS_FAILED);
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void tlsToAServerWithoutItFails() {
    answering(ok());
    URI uri = URI.create("https://127.0.0.1:" + SERVER.port() + "/");
    HttpReply reply = new BoundedHttpClient().ask(HttpCall.get(uri).within(SHORT));
    assertThat(reply.ending()).isIn(HttpReply.Ending.TLS_FAILED, HttpReply.Ending.NEVER_ANSWERED);
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + SERVER.port() + path;
  }

  private static void answering(ResponseDefinitionBuilder response) {
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }

  private static HttpReply ask(Duration limit) {
    byte[] body = "Action=What&Ever=ü".getBytes(StandardCharsets.UTF_8);
    URI uri = URI.create(url("/"));
    return new BoundedHttpClient().ask(HttpCall.of("POST", uri).with(body).within(limit));
  }
}
