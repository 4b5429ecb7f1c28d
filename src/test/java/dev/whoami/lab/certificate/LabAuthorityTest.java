package dev.whoami.lab.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.http.RequestLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class LabAuthorityTest {
  private static final String NAME = "orders.s3.us-west-2.amazonaws.com";

  private final LabAuthority authority = LabAuthority.create();

  @Test
  void everyNameHasACertificateOfTheAuthority() throws GeneralSecurityException {
    X509Certificate[] chain = authority.chainFor(NAME);
    chain[0].verify(chain[1].getPublicKey());
    chain[1].verify(chain[1].getPublicKey());
    assertThat(chain[1]).isEqualTo(authority.certificate());
    assertThat(chain[0].getSubjectAlternativeNames().iterator().next().get(1)).isEqualTo(NAME);
    assertThat(chain[0].getBasicConstraints()).isEqualTo(-1);
    assertThat(chain[1].getBasicConstraints()).isPositive();
    assertThat(chain[1].getKeyUsage()[5]).isTrue();
  }

  /** Client and server are Java's own: it checks the chain, the name and the key's usage. */
  @Test
  void whoTrustsTheStoreMayAskByAnyName() throws IOException, GeneralSecurityException {
    assertThat(answerTo(JavaTrustStore.of(authority.certificate()))).contains("hello");
  }

  @Test
  void whoTrustsAnotherAuthorityDoesNotAskAtAll() {
    byte[] other = JavaTrustStore.of(LabAuthority.create().certificate());
    assertThatThrownBy(() -> answerTo(other)).isInstanceOf(SSLHandshakeException.class);
  }

  private String answerTo(byte[] store) throws IOException, GeneralSecurityException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ServerCertificates certificates = ServerCertificates.of(authority);
    RequestLog log = new RequestLog();
    try (HttpEndpoint endpoint = HttpEndpoint.listen(any, certificates.context(), log)) {
      endpoint.offer("/", "test", request -> EndpointReply.text(200, "hello"));
      String body = get(endpoint.port(), trusting(store));
      assertThat(certificates.names()).containsExactly(NAME);
      return body;
    }
  }

  private static String get(int port, SSLContext tls) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (Socket plain = new Socket(here, port);
        SSLSocket socket =
            (SSLSocket) tls.getSocketFactory().createSocket(plain, NAME, port, true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setServerNames(java.util.List.of(new SNIHostName(NAME)));
      socket.setSSLParameters(parameters);
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + NAME + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static SSLContext trusting(byte[] file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(new ByteArrayInputStream(file), JavaTrustStore.PASSWORD.toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
