package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HttpDoorTest {
  private static final Duration LIMIT = Duration.ofMillis(400);
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
  void nobodyListeningIsRefused() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI uri = URI.create("http://127.0.0.1:" + port + "/");
    assertThat(new HttpDoor().ask(HttpCall.get(uri)).ending()).isEqualTo(HttpReply.Ending.REFUSED);
  }

  @Test
  void silenceEndsInTime() throws IOException {
    assertEnding(RawServer.saying(""), HttpReply.Ending.NEVER_ANSWERED);
  }

  @Test
  void headersThatDripForEverEndInTime() throws IOException {
    assertEnding(RawServer.dripping(OK + "X: "), HttpReply.Ending.NEVER_ANSWERED);
  }

  @Test
  void aBodyThatDripsForEverEndsInTime() throws IOException {
    assertEnding(
        RawServer.dripping(OK + "Content-Length: 99999\r\n\r\n"), HttpReply.Ending.NEVER_ANSWERED);
  }

  @Test
  void aDrippingBodyIsGivenItsLimitAndNotTwice() throws IOException {
    Duration second = Duration.ofSeconds(1);
    try (RawServer server = RawServer.dripping(OK + "\r\n")) {
      long start = System.nanoTime();
      HttpReply reply = new HttpDoor().ask(HttpCall.get(server.uri()).within(second));
      assertThat(reply.ending()).isEqualTo(HttpReply.Ending.NEVER_ANSWERED);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(second, second.multipliedBy(2));
    }
  }

  @Test
  void aConnectionClosedAtOnceIsToldAsThat() throws IOException {
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
      assertThat(new HttpDoor().ask(call.with("Authorization", "a\nb")).ending())
          .isEqualTo(HttpReply.Ending.BAD_REQUEST);
      assertThat(server.requests()).isEmpty();
    }
    assertThat(new HttpDoor().ask(HttpCall.get(URI.create("file:///etc/passwd"))).ending())
        .isEqualTo(HttpReply.Ending.BAD_REQUEST);
    assertThat(new HttpDoor().ask(HttpCall.get(URI.create("relative"))).ending())
        .isEqualTo(HttpReply.Ending.BAD_REQUEST);
  }

  @Test
  void methodHeadersAndBodyAreSent() throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      HttpCall call =
          HttpCall.of("PUT", server.uri()).with("X-Ttl", "21600").with(new byte[] {'h', 'i'});
      assertThat(new HttpDoor().ask(call.within(LIMIT)).isOk()).isTrue();
      assertThat(server.requests()).singleElement().asString().startsWith("PUT / ");
      assertThat(server.requests().get(0)).contains("X-Ttl: 21600");
    }
  }

  private static HttpReply ask(RawServer server) throws IOException {
    try (server) {
      return new HttpDoor().ask(HttpCall.get(server.uri()).within(LIMIT));
    }
  }

  /** Within twice the limit and the grace, and a little for a busy machine. */
  private static void assertEnding(RawServer server, HttpReply.Ending ending) throws IOException {
    long start = System.nanoTime();
    assertThat(ask(server).ending()).isEqualTo(ending);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }
}
