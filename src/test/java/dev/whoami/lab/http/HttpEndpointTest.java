package dev.whoami.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.endpoint.SimpleStorageService;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.scenario.StsBehavior;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {
  private final KeyRing ring = new KeyRing();
  private final RequestLog log = new RequestLog();
  private final HttpEndpoint endpoint =
      HttpEndpoint.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), log)
          .offer("/", "s3", new SimpleStorageService(StsBehavior.HEALTHY, ring));

  /** A program that ends at once has not waited for the reply. */
  @RepeatedTest(20)
  void whatWasSentBeforeTheEndIsLogged() throws Exception {
    send("GET /orders HTTP/1.1\r\nHost: s3.amazonaws.com\r\n" + signature() + "\r\n");
    endpoint.finish();
    assertThat(log.answered()).extracting(LoggedRequest::accessKeyId).containsExactly(host());
  }

  @Test
  void whoBreaksOffInTheBodyIsKnownByTheHeaders() throws Exception {
    send(
        "PUT /orders/a HTTP/1.1\r\nHost: s3.amazonaws.com\r\nContent-Length: 100\r\n"
            + signature()
            + "\r\nten bytes.");
    endpoint.finish();
    assertThat(log.answered()).extracting(LoggedRequest::accessKeyId).containsExactly(host());
    assertThat(log.answered()).extracting(LoggedRequest::status).containsExactly(0);
  }

  private void send(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private String signature() {
    return "Authorization: AWS4-HMAC-SHA256 Credential=" + host() + "/20260131/us-west-2/s3\r\n";
  }

  private String host() {
    return ring.keysOf(Principal.HOST_ROLE).accessKeyId();
  }
}
