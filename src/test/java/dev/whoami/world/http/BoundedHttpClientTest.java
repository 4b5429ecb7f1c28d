package dev.whoami.world.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class BoundedHttpClientTest {
  /** For what ends by itself, however busy the machine is. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void anAnswerIsStatusHeadersAndBody() throws IOException {
    HttpReply reply = ask(RawServer.saying(OK + "X-One: 1\r\nContent-Length: 2\r\n\r\nhi"));
    assertThat(reply.isOk()).isTrue();
    assertThat(reply.body()).isEqualTo("hi");
    assertThat(reply.header("x-one")).contains("1");
    assertThat(reply.summary()).isEqualTo("answered 200");
  }

  @Test
  void anErrorHasABodyToo() throws IOException {
    HttpReply reply = ask(RawServer.saying("HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\nno"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo("no");
  }

  @Test
  void aChunkedBodyIsPutTogether() throws IOException {
    HttpReply reply =
        ask(
            RawServer.saying(
                OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n"));
    assertThat(reply.body()).isEqualTo("hi!");
  }

  @Test
  void anAnswerMayHaveNoBody() throws IOException {
    assertThat(ask(RawServer.saying(OK + "Content-Length: 0\r\n\r\n")).body()).isEmpty();
    HttpReply reply = ask(RawServer.saying("HTTP/1.1 204 No Content\r\n\r\n"));
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void ofADoubleHeaderThereIsOne() throws IOException {
    HttpReply reply = ask(RawServer.saying(OK + "A: 1\r\nA: 2\r\nContent-Length: 0\r\n\r\n"));
    assertThat(reply.header("A").orElse("")).matches("[12]");
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (RawServer target = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      HttpReply reply =
          ask(
              RawServer.saying(
                  "HTTP/1.1 302 Found\r\nLocation: "
                      + target.uri()
                      + "\r\nContent-Length: 0\r\n\r\n"));
      assertThat(reply.status()).isEqualTo(302);
      assertThat(target.requests()).isEmpty();
    }
  }

  @Test
  void noListenerIsRefused() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI uri = URI.create("http://127.0.0.1:" + port + "/");
    assertThat(new BoundedHttpClient().ask(HttpCall.get(uri)).ending())
        .isEqualTo(HttpReply.Ending.REFUSED);
  }

  @Test
  void silenceEndsInTime() throws IOException {
    assertTooLate(RawServer.saying(""));
  }

  @Test
  void headersThatDripForeverEndInTime() throws IOException {
    assertTooLate(RawServer.dripping(OK + "X: "));
  }

  @Test
  void aBodyThatDripsForeverEndsInTime() throws IOException {
    assertTooLate(RawServer.dripping(OK + "Content-Length: 99999\r\n\r\n"));
  }

  /** On a busy machine with a longer limit: the same delay is a smaller part of it. */
  @Test
  void aDrippingBodyIsGivenItsLimitAndNotTwice() throws IOException {
    Duration limit = Duration.ofSeconds(1);
    Duration taken = timeOfDripping(limit);
    while (taken.compareTo(limit.multipliedBy(2)) >= 0 && limit.toSeconds() < 16) {
      limit = limit.multipliedBy(2);
      taken = timeOfDripping(limit);
    }
    assertThat(taken).isBetween(limit, limit.multipliedBy(2));
  }

  private static Duration timeOfDripping(Duration limit) throws IOException {
    try (RawServer server = RawServer.dripping(OK + "\r\n")) {
      long start = System.nanoTime();
      HttpReply reply = new BoundedHttpClient().ask(HttpCall.get(server.uri()).within(limit));
      assertThat(reply.ending()).isEqualTo(HttpReply.Ending.NEVER_ANSWERED);
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  @Test
  void aConnectionClosedAtOnceIsReported() throws IOException {
    assertEnding(RawServer.hangingUpAfter(""), HttpReply.Ending.CLOSED_EARLY);
  }

  @Test
  void aBodyCutOffIsNoAnswerOnAnyJdk() throws IOException {
    assertEnding(
        RawServer.hangingUpAfter(OK + "Content-Length: 100\r\n\r\n{\"half\":"),
        HttpReply.Ending.CLOSED_EARLY);
  }

  @Test
  void aChunkCutOffIsNoAnswer() throws IOException {
    assertEnding(
        RawServer.hangingUpAfter(OK + "Transfer-Encoding: chunked\r\n\r\nff\r\nhalf"),
        HttpReply.Ending.CLOSED_EARLY);
  }

  @Test
  void sixtyFourKibibytesAreReadAndNotAByteMore() throws IOException {
    String most = "a".repeat(64 * 1024);
    assertThat(ask(RawServer.hangingUpAfter(OK + "\r\n" + most)).body()).isEqualTo(most);
    assertEnding(RawServer.hangingUpAfter(OK + "\r\n" + most + "a"), HttpReply.Ending.TOO_LARGE);
  }

  @Test
  void anEndlessBodyIsTooLarge() throws IOException {
    assertEnding(RawServer.flooding(OK + "\r\n"), HttpReply.Ending.TOO_LARGE);
  }

  @Test
  void anErrorWithAnEndlessBodyIsTooLarge() throws IOException {
    assertEnding(RawServer.flooding("HTTP/1.1 500 No\r\n\r\n"), HttpReply.Ending.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK|k",
        "HTTP/1.1 200 OK\r\nX: |y",
        "HTTP/1.1 200 OK\r\n|X-One: y\r\n",
        "|HTTP/1.1 100 Continue\r\n\r\n",
        "|HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|0",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;|ext=1;",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|1;e=1234567\r\nx\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n|X: y\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX: |y"
      })
  void everyByteOfAnAnswerCounts(String said) throws IOException {
    String[] parts = said.split("\\|", 2);
    assertEnding(RawServer.repeating(parts[0], parts[1]), HttpReply.Ending.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nhi!!!",
        "HTTP/1.1 200 OK\r\nContent-Length: 2, 5\r\n\r\nhi!!!",
        "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nhi\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nhi\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nhi\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n 0\r\n\r\nhi",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n"
      })
  void whatHasTwoMeaningsIsNotHttp(String said) throws IOException {
    assertEnding(RawServer.saying(said), HttpReply.Ending.NOT_HTTP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi",
        "HTTP/1.1 200\r\ncontent-length:2\r\n\r\nhi",
        "HTTP/1.0 200 OK\nContent-Length: 2\n\nhi",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi and more that nobody reads",
        "HTTP/1.1 200 OK\r\nno header\r\nContent-Length: 2\r\n\r\nhi",
        "HTTP/1.1 200\nContent-Length: 9\nTransfer-Encoding: chunked\n\n2\nhi\n0\n\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2 ;a=b\r\nhi\r\n0\r\nX: y\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 2\r\n\r\nhi"
      })
  void whatHasOneMeaningIsRead(String said) throws IOException {
    HttpReply reply = ask(RawServer.saying(said));
    assertThat(reply.summary()).isEqualTo("answered 200");
    assertThat(reply.body()).isEqualTo("hi");
  }

  @Test
  void aCallForThisMachineAloneGoesToNoOther() throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      HttpCall call = HttpCall.get(server.uri()).within(LIMIT).by(HttpCall.Route.LOOPBACK);
      assertThat(new BoundedHttpClient().ask(call).isOk()).isTrue();
    }
    // The addresses for documentation: were it sent, it would not end like this.
    HttpCall elsewhere = HttpCall.get(URI.create("http://192.0.2.1/")).within(LIMIT);
    assertThat(new BoundedHttpClient().ask(elsewhere.by(HttpCall.Route.LOOPBACK)).ending())
        .isEqualTo(HttpReply.Ending.NOT_SENT);
  }

  @Test
  void anotherProtocolIsNotHttp() throws IOException {
    HttpReply reply = ask(RawServer.hangingUpAfter("SSH-2.0-OpenSSH_9.2\r\n"));
    assertThat(reply.ending()).isIn(HttpReply.Ending.NOT_HTTP, HttpReply.Ending.CLOSED_EARLY);
    assertThat(reply.isAnswer()).isFalse();
  }

  @Test
  void whatCannotBeSentIsABadRequest() throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      HttpCall call = HttpCall.get(server.uri()).within(LIMIT);
      assertThat(new BoundedHttpClient().ask(call.with("Authorization", "a\nb")).ending())
          .isEqualTo(HttpReply.Ending.BAD_REQUEST);
      assertThat(server.requests()).isEmpty();
    }
    assertThat(new BoundedHttpClient().ask(HttpCall.get(URI.create("file:///etc/passwd"))).ending())
        .isEqualTo(HttpReply.Ending.BAD_REQUEST);
    assertThat(new BoundedHttpClient().ask(HttpCall.get(URI.create("relative"))).ending())
        .isEqualTo(HttpReply.Ending.BAD_REQUEST);
  }

  @Test
  void methodHeadersAndBodyAreSent() throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      HttpCall call =
          HttpCall.of("PUT", server.uri()).with("X-Ttl", "21600").with(new byte[] {'h', 'i'});
      assertThat(new BoundedHttpClient().ask(call.within(LIMIT)).isOk()).isTrue();
      assertThat(server.requests()).singleElement().asString().startsWith("PUT / ");
      assertThat(server.requests().get(0)).contains("X-Ttl: 21600");
    }
  }

  private static HttpReply ask(RawServer server) throws IOException {
    try (server) {
      return new BoundedHttpClient().ask(HttpCall.get(server.uri()).within(LIMIT));
    }
  }

  private static void assertEnding(RawServer server, HttpReply.Ending ending) throws IOException {
    assertThat(ask(server).ending()).isEqualTo(ending);
  }

  /** It would never end, and then the test would not end. */
  private static void assertTooLate(RawServer server) throws IOException {
    try (server) {
      HttpReply reply = new BoundedHttpClient().ask(HttpCall.get(server.uri()).within(SHORT));
      assertThat(reply.ending()).isEqualTo(HttpReply.Ending.NEVER_ANSWERED);
    }
  }
}
