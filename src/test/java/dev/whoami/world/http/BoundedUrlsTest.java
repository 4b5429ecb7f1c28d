package dev.whoami.world.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.world.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class BoundedUrlsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final int PATIENT = 60_000;

  private final BoundedUrls bounds = new BoundedUrls();

  @Test
  void aReplyIsStatusHeadersAndBody() throws IOException {
    try (RawServer server = RawServer.saying(OK + "X-One: 1\r\nContent-Length: 2\r\n\r\nhi")) {
      HttpURLConnection connection = bounds.during(() -> open(server.uri()));
      connection.setRequestProperty("X-Asked", "it");
      assertThat(connection.getResponseCode()).isEqualTo(200);
      assertThat(connection.getHeaderField("x-one")).isEqualTo("1");
      assertThat(read(connection.getInputStream())).isEqualTo("hi");
      assertThat(server.requests()).singleElement().asString().contains("\r\nX-Asked: it\r\n");
      assertThat(bounds.endless()).isEmpty();
    }
  }

  @Test
  void whatIsWrittenIsSent() throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      HttpURLConnection connection = bounds.during(() -> open(server.uri()));
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.connect();
      connection.getOutputStream().write("Action=X".getBytes(StandardCharsets.UTF_8));
      assertThat(connection.getResponseCode()).isEqualTo(200);
      assertThat(server.requests().get(0)).startsWith("POST / ").endsWith("\r\n\r\nAction=X");
    }
  }

  @Test
  void anErrorHasItsBodyInTheErrorStream() throws IOException {
    try (RawServer server = RawServer.saying("HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno")) {
      HttpURLConnection connection = bounds.during(() -> open(server.uri()));
      assertThat(connection.getResponseCode()).isEqualTo(500);
      assertThat(read(connection.getErrorStream())).isEqualTo("no");
      assertThatThrownBy(connection::getInputStream).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsNotHttpHasNoStatus() throws IOException {
    try (RawServer server = RawServer.hangingUpAfter("SSH-2.0-OpenSSH_9.6\r\n")) {
      assertThat(bounds.during(() -> open(server.uri())).getResponseCode()).isEqualTo(-1);
    }
  }

  @Test
  void noListenerIsAnException() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI uri = URI.create("http://127.0.0.1:" + port + "/");
    assertThatThrownBy(bounds.during(() -> open(uri))::getResponseCode)
        .isInstanceOf(IOException.class)
        .hasMessage("connection refused");
  }

  /** Else the test would take as long as the whole reply may. */
  @Test
  void aSilenceEndsAfterTheReadTimeout() throws IOException {
    try (RawServer server = RawServer.saying(OK)) {
      HttpURLConnection connection = bounds.during(() -> open(server.uri()));
      connection.setReadTimeout(1);
      assertThatThrownBy(connection::getResponseCode).isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** As of Java's own connections: 50 ms between two bytes are no silence. */
  @Test
  void theReadTimeoutIsNotForTheWholeReply() throws IOException {
    try (RawServer server = RawServer.dripping(OK + "Content-Length: 30\r\n\r\n")) {
      HttpURLConnection connection = bounds.during(() -> open(server.uri()));
      connection.setReadTimeout(1_000);
      assertThat(read(connection.getInputStream())).isEqualTo("a".repeat(30));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\n|y",
        "HTTP/1.1 500 No\r\n\r\n|y",
        "HTTP/1.1 200 OK\r\nX: |y",
        "HTTP/1.1 200 OK\r\n|X-One: y\r\n",
        "|HTTP/1.1 100 Continue\r\n\r\n",
        "|HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;|ext=1;",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n|X: y\r\n"
      })
  void noPartOfAReplyIsReadWithoutEnd(String said) throws IOException {
    String[] parts = said.split("\\|", 2);
    try (RawServer server = RawServer.repeating(parts[0], parts[1])) {
      HttpURLConnection connection = bounds.during(() -> open(server.uri()));
      assertThatThrownBy(connection::getResponseCode)
          .isInstanceOf(IOException.class)
          .hasMessage("answered with more than 64 KiB");
      assertThat(bounds.endless()).hasToString("Optional[GET " + server.uri() + "]");
    }
  }

  @Test
  void aThreadThatTheWorkStartsIsBoundedToo() throws IOException {
    try (RawServer server = RawServer.flooding(OK + "\r\n")) {
      CompletableFuture<HttpURLConnection> opened = new CompletableFuture<>();
      bounds.during(
          () -> {
            new Thread(() -> opened.complete(open(server.uri()))).start();
            return opened.join();
          });
      assertThatThrownBy(opened.join()::getResponseCode).hasMessageContaining("64 KiB");
    }
  }

  @Test
  void otherWorkHasTheConnectionsOfJava() throws IOException {
    try (RawServer server = RawServer.hangingUpAfter(OK + "\r\n" + "a".repeat(100_000))) {
      bounds.during(() -> open(server.uri()));
      HttpURLConnection connection = open(server.uri());
      assertThat(connection.getClass().getName()).startsWith("sun.net.www.protocol.http.");
      assertThat(read(connection.getInputStream())).hasSize(100_000);
    }
  }

  private static HttpURLConnection open(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(PATIENT);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
