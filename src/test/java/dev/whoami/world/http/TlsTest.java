package dev.whoami.world.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TLS with a certificate that is trusted, straight and through a proxy. Java reads what it trusts
 * once, so each request is made in a JVM of its own, which gets flags.
 */
@Timeout(600)
class TlsTest {
  private static final String PASSWORD = "changeit";

  private final Path store;
  private final WireMockServer server;

  TlsTest(@TempDir Path folder) throws IOException {
    store = folder.resolve("store.p12");
    List<String> keytool = new ArrayList<>(List.of(tool("keytool"), "-genkeypair", "-keyalg"));
    Collections.addAll(keytool, "EC", "-dname", "CN=sts.example", "-alias", "one");
    Collections.addAll(keytool, "-ext", "san=dns:sts.example,dns:localhost");
    Collections.addAll(keytool, "-storetype", "PKCS12", "-storepass", PASSWORD);
    Collections.addAll(keytool, "-keystore", store.toString());
    run(keytool);
    server =
        new WireMockServer(
            options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(store.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
  }

  @BeforeEach
  void start() {
    server.start();
    server.stubFor(any(anyUrl()).willReturn(ok("x".repeat(60_000))));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"localhost, answered 200", "127.0.0.1, no TLS connection"})
  void theCertificateIsForTheHostThatIsAsked(String host, String summary) throws IOException {
    assertThat(asked("https://" + host + ":" + server.httpsPort() + "/", trusting()))
        .isEqualTo(summary);
  }

  @Test
  void aCertificateThatIsNotTrustedIsNone() throws IOException {
    assertThat(asked("https://localhost:" + server.httpsPort() + "/", List.of()))
        .isEqualTo("no TLS connection");
  }

  /** The name is the proxy's to resolve, so that it need not exist here. */
  @ParameterizedTest
  @ValueSource(strings = {"http.proxy", "https.proxy"})
  void aProxyConnectsAndSeesNothing(String property) throws IOException {
    try (TunnelProxy proxy = TunnelProxy.to(server.httpsPort(), "200 Connection established")) {
      List<String> flags = trusting();
      flags.add("-D" + property + "Host=127.0.0.1");
      flags.add("-D" + property + "Port=" + proxy.port());
      assertThat(asked("https://sts.example/", flags)).isEqualTo("answered 200");
      assertThat(proxy.requests()).containsExactly("CONNECT sts.example:443 HTTP/1.1");
      assertThat(proxy.carried()).isNotEmpty().doesNotContain("a-secret");
    }
  }

  @Test
  void aProxyThatDoesNotConnectIsReported() throws IOException {
    try (TunnelProxy proxy = TunnelProxy.to(server.httpsPort(), "407 Proxy Authentication")) {
      List<String> flags = trusting();
      flags.add("-Dhttp.proxyHost=127.0.0.1");
      flags.add("-Dhttp.proxyPort=" + proxy.port());
      assertThat(asked("https://sts.example/", flags))
          .isEqualTo("the proxy does not connect to it");
      assertThat(proxy.carried()).isEmpty();
    }
  }

  private List<String> trusting() {
    return new ArrayList<>(
        List.of(
            "-Djavax.net.ssl.trustStore=" + store,
            "-Djavax.net.ssl.trustStorePassword=" + PASSWORD));
  }

  private static String asked(String url, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    Collections.addAll(command, Child.class.getName(), url);
    return run(command);
  }

  private static String run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(it -> it.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    Process process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return said.trim();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } finally {
      process.destroy();
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Asks as a public service is asked, and says what came of it. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      HttpCall call =
          HttpCall.get(URI.create(arguments[0]))
              .with("Authorization", "a-secret")
              .within(Duration.ofMinutes(2))
              .by(HttpCall.Route.PROXY_IF_SET);
      System.out.println(new BoundedHttpClient().ask(call).summary());
    }
  }
}
