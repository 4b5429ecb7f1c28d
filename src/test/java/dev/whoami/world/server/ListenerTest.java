package dev.whoami.world.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listener that is asked politely, and one that is not. */
@Timeout(600)
class ListenerTest {
  private static final HostAndPort ANY_PORT = HostAndPort.parse("127.0.0.1:0").orElseThrow();
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ConnectionLimits QUICK = ConnectionLimits.usual().within(SECOND, SECOND);
  private static final ConnectionLimits PATIENT =
      ConnectionLimits.usual().within(Duration.ofMinutes(5), Duration.ofMinutes(5));

  private final BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
  private Listener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = listen(PATIENT);
  }

  private Listener listen(ConnectionLimits limits) throws IOException {
    ServerFailures failures =
        new ServerFailures() {
          @Override
          public void bug(Throwable bug) {
            bugs.add(bug);
          }

          @Override
          public void ended(Throwable why) {
            ends.add(why);
          }
        };
    return Listener.on(ANY_PORT, ListenerTest::answer, failures, limits);
  }

  private void listenAnew(ConnectionLimits limits) throws IOException {
    listener.close();
    listener = listen(limits);
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  private static ServerResponse answer(ServerRequest asked) {
    return switch (asked.path()) {
      case "/large" -> ServerResponse.text(200, "x".repeat(20_000_000));
      case "/bug" -> throw new IllegalStateException("a secret");
      case "/missing-class" -> throw new NoClassDefFoundError("a secret");
      case "/deep" -> throw new StackOverflowError();
      case "/memory" -> throw new OutOfMemoryError();
      case "/post" -> ServerResponse.text(405, "Only GET.\n");
      default -> echo(asked);
    };
  }

  private static ServerResponse echo(ServerRequest asked) {
    String token = asked.token().map(it -> " with a token of " + it.length()).orElse("");
    return ServerResponse.text(200, asked.path() + token + "\n").with("X-Test", "yes");
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(300_000);
    return socket;
  }

  private String ask(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void answersWithAllHeaders() throws IOException {
    String answer = ask("GET /a%20b?c=d HTTP/1.0\r\nAuthorization: Bearer 0123\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("Content-Type: text/plain; charset=utf-8\r\n")
        .containsIgnoringCase("Server: whoami-watch\r\n")
        .containsIgnoringCase("Cache-Control: no-store\r\n")
        .containsIgnoringCase("X-Content-Type-Options: nosniff\r\n")
        .containsIgnoringCase("X-Test: yes\r\n")
        .endsWith("\r\n\r\n/a b with a token of 4\n");
  }

  @Test
  void answersHeadWithoutABody() throws IOException {
    assertThat(ask("HEAD /x HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\n");
  }

  @Test
  void aPortThatIsTakenIsReported() {
    HostAndPort taken = HostAndPort.parse("127.0.0.1:" + listener.port()).orElseThrow();
    assertThatThrownBy(() -> Listener.on(taken, ListenerTest::answer, new NoFailures()))
        .isInstanceOf(BindException.class);
  }

  @Test
  void whoSpeaksNoHttpIsHungUpOn() throws IOException {
    assertThat(ask("\u0016\u0003\u0001\r\n\r\n")).doesNotContain("200 OK");
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
  }

  /** A hundred megabytes would be more than there is memory for. */
  @Test
  void aPathWithoutEndIsCutOff() throws IOException {
    byte[] much = new byte[1 << 20];
    Arrays.fill(much, (byte) 'a');
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /".getBytes(UTF_8));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  out.write(much);
                }
              })
          .isInstanceOf(SocketException.class);
    }
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
  }

  /** In its time for a request; meanwhile others are answered. */
  @Test
  void whoNeverEndsItsRequestIsHungUpOn() throws IOException {
    listenAnew(QUICK);
    List<Socket> slow = crowd(50, "GET /slow HTTP/1.1\r\nX: ");
    awaitAnswer();
    for (Socket each : slow) {
      assertThat(isHungUpOn(each)).isTrue();
      each.close();
    }
  }

  private List<Socket> crowd(int size, String words) throws IOException {
    List<Socket> crowd = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Socket socket = connect();
      socket.getOutputStream().write(words.getBytes(UTF_8));
      crowd.add(socket);
    }
    return crowd;
  }

  /** A busy machine may not get to a request in its time; the next one it does. */
  private void awaitAnswer() throws IOException {
    boolean isAnswered = isAnswered();
    while (!isAnswered) {
      isAnswered = isAnswered();
    }
  }

  private boolean isAnswered() throws IOException {
    try {
      return ask("GET /x HTTP/1.0\r\n\r\n").contains("200 OK");
    } catch (SocketException reset) {
      return false;
    }
  }

  private static boolean isHungUpOn(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** A health check comes in whatever others do, and the one who has waited longest makes room. */
  @ParameterizedTest
  @ValueSource(strings = {"", "GET /drips HTTP/1.1\r\nX: "})
  void theOldestIdleConnectionYields(String words) throws IOException {
    listenAnew(PATIENT);
    List<Socket> idle = crowd(101, words);
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
    assertThat(isHungUpOn(idle.get(0))).isTrue();
    assertThat(isHungUpOn(idle.get(1))).isTrue();
    for (Socket young : idle.subList(50, 101)) {
      young.getOutputStream().write("GET /y HTTP/1.0\r\n\r\n".getBytes(UTF_8));
      String answer = new String(young.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).as("still served").startsWith("HTTP/1.1 200");
    }
    for (Socket each : idle) {
      each.close();
    }
  }

  /** Each of them drips, so that none is ever idle; all of them are late in the end. */
  @Test
  void whoDripsIsLateHoweverBusy() throws Exception {
    listenAnew(QUICK);
    Socket socket = connect();
    OutputStream out = socket.getOutputStream();
    out.write("GET /drips HTTP/1.1\r\nX: ".getBytes(UTF_8));
    assertThatThrownBy(
            () -> {
              while (true) {
                out.write('a');
                Thread.sleep(50);
              }
            })
        .isInstanceOf(SocketException.class);
  }

  /** Nothing waits for a client that takes no response, nor does it hold its memory for long. */
  @Test
  void whoTakesNoResponseIsHungUpOn() throws IOException {
    listenAnew(QUICK);
    List<Socket> deaf = crowd(2, "GET /large HTTP/1.0\r\n\r\n");
    awaitAnswer();
    for (Socket each : deaf) {
      awaitReset(each);
      each.close();
    }
  }

  /** A client that sends more is reset when the other side is closed, whatever it has not read. */
  private static void awaitReset(Socket socket) {
    assertThatThrownBy(
            () -> {
              while (true) {
                socket.getOutputStream().write('x');
                Thread.sleep(50);
              }
            })
        .isInstanceOf(SocketException.class);
  }

  @Test
  void aLargeResponseArrivesWhole() throws IOException {
    listenAnew(PATIENT);
    assertThat(ask("GET /large HTTP/1.0\r\n\r\n"))
        .contains("Content-Length: 20000000\r\n")
        .endsWith("xxx")
        .hasSizeGreaterThan(20_000_000);
  }

  @Test
  void aRequestMayComeInPieces() throws IOException {
    try (Socket socket = connect()) {
      for (byte each : "GET /pieces HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8)) {
        socket.getOutputStream().write(each);
      }
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).endsWith("/pieces\n");
    }
  }

  /** What it sends behind its request would otherwise have the connection reset. */
  @Test
  void whoSendsABodyHasItsAnswerAnyway() throws IOException {
    String request = "POST /post HTTP/1.1\r\nContent-Length: 50000\r\n\r\n" + "x".repeat(50_000);
    assertThat(ask(request)).startsWith("HTTP/1.1 405 ").endsWith("Only GET.\n");
  }

  @Test
  void headersOfMoreThan16KiBAreRefusedWithTheLimit() throws IOException {
    String cookies = "Cookie: " + "c".repeat(15_000) + "\r\n";
    assertThat(ask("GET /x HTTP/1.1\r\n" + cookies + "\r\n")).contains("200 OK");
    assertThat(ask("GET /x HTTP/1.1\r\n" + cookies + cookies + "\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("16 KiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET /x\r\n\r\n",
        "GET /x HTTP/2.0\r\n\r\n",
        "GET x HTTP/1.1\r\n\r\n",
        "GET http://elsewhere/x HTTP/1.1\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\n\r\n",
        "GET /%zz HTTP/1.1\r\n\r\n",
        "GET /x y HTTP/1.1\r\n\r\n",
        "GET /x HTTP/1.1\r\nno header\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost : localhost\r\n\r\n",
        "GET /x HTTP/1.1\r\nX: a\r\n folded\r\n\r\n",
        "\r\n\r\n\r\n",
      })
  void whatIsNoRequestIsCalledSo(String request) throws IOException {
    assertThat(ask(request)).startsWith("HTTP/1.1 400 ").doesNotContain("elsewhere");
  }

  /** So that a name which was made to lead here cannot hide behind another. */
  @Test
  void headersOfOneNameAreOne() throws IOException {
    assertThat(ask("GET /x HTTP/1.1\r\nAuthorization: Bearer 0123\r\nauthorization: b\r\n\r\n"))
        .endsWith("/x with a token of 7\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bug", "/missing-class", "/deep"})
  void aBugIsA500AndIsReported(String path) throws Exception {
    assertThat(ask("GET " + path + " HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 500 ")
        .endsWith("This is a bug of whoami. Its standard error says where.\n");
    assertThat(bugs.poll(300, TimeUnit.SECONDS)).isNotNull();
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
    assertThat(ends).isEmpty();
  }

  @Test
  void withoutMemoryItIsAtItsEndAndSaysSo() throws Exception {
    try (Socket socket = connect()) {
      socket.getOutputStream().write("GET /memory HTTP/1.1\r\n\r\n".getBytes(UTF_8));
      assertThat(ends.poll(300, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
    }
  }

  /** Many more requests than there are threads, and than there may be connections. */
  @Test
  void everyRequestOfManyIsAnswered() throws IOException {
    List<Socket> busy = crowd(300, "GET /busy HTTP/1.0\r\n\r\n");
    for (Socket each : busy) {
      assertThat(new String(each.getInputStream().readAllBytes(), UTF_8)).endsWith("/busy\n");
      each.close();
    }
  }

  @Test
  void manyConnectionsAtOnceDoNotStopIt() throws IOException {
    for (Socket each : crowd(300, "")) {
      each.close();
    }
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
  }

  /** Where nothing goes wrong. */
  private static final class NoFailures implements ServerFailures {
    @Override
    public void bug(Throwable bug) {
      throw new AssertionError(bug);
    }

    @Override
    public void ended(Throwable why) {
      throw new AssertionError(why);
    }
  }
}
