package dev.whoami.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listener that is asked politely, and one that is not. */
@Timeout(60)
class ListenerTest {
  private static final HostAndPort ANY_PORT = HostAndPort.parse("127.0.0.1:0").orElseThrow();

  private Listener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = Listener.on(ANY_PORT, ListenerTest::answer);
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private static Answered answer(Asked asked) {
    String token = asked.token().map(it -> " with a token of " + it.length()).orElse("");
    return Answered.text(200, asked.path() + token + "\n").with("X-Test", "yes");
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(20_000);
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
  void aPortThatIsTakenIsToldAsSuch() {
    HostAndPort taken = HostAndPort.parse("127.0.0.1:" + listener.port()).orElseThrow();
    assertThatThrownBy(() -> Listener.on(taken, ListenerTest::answer))
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

  /** In five seconds; meanwhile others are answered. */
  @Test
  void whoNeverEndsItsRequestIsHungUpOn() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Socket socket = connect();
      socket.getOutputStream().write("GET /slow HTTP/1.1\r\nX: ".getBytes(UTF_8));
      slow.add(socket);
    }
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
    for (Socket each : slow) {
      assertThat(each.getInputStream().read()).isEqualTo(-1);
      each.close();
    }
  }

  @Test
  void manyConnectionsAtOnceDoNotStopIt() throws IOException {
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      idle.add(connect());
    }
    for (Socket each : idle) {
      each.close();
    }
    assertThat(ask("GET /x HTTP/1.0\r\n\r\n")).contains("200 OK");
  }
}
