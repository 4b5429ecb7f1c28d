package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A proxy that everything here is set to use, and a token that may not reach it: neither from our
 * own requests nor from the SDK's, however the host of the container endpoint is spelled.
 */
class ProxyIT {
  private static final String TOKEN = "Basic-dG9rZW4";
  private static final List<String> PROXIES =
      List.of(
          "-Dhttp.proxyHost=127.0.0.1",
          "-Dhttp.proxyPort=3128",
          "-Dhttps.proxyHost=127.0.0.1",
          "-Dhttps.proxyPort=3128",
          "-Djava.net.useSystemProxies=true");

  private final Path folder;

  ProxyIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://vm:9911",
        "HTTP://vm:9911",
        "http://my_host:9911",
        "http://127.1:9911",
        "http://2130706433:9911",
        "http://169.254.170.2:9911"
      })
  void theTokenOfTheContainerDoesNotReachIt(String endpoint) throws IOException {
    String address = endpoint.contains("170.2") ? "169.254.170.2" : "127.0.0.1";
    JarRun jarRun = told(endpoint, address, "http://sts.example", PROXIES);
    assertThat(jarRun.run().requestsOf("container"))
        .isNotEmpty()
        .containsOnly("GET /credentials/1, authorization " + TOKEN);
    assertThat(jarRun.outcome("CONTAINER")).as(jarRun.text()).isEqualTo("FOUND");
    assertThat(jarRun.trial().get("source").getAsString()).isEqualTo("CONTAINER");
    assertThat(jarRun.trial().get("agrees").getAsBoolean()).isTrue();
    assertThat(jarRun.run().requestsOf("proxy"))
        .as("as the SDK asks STS")
        .isNotEmpty()
        .containsOnly("POST http://sts.example/");
  }

  /** Without flags of Java: what a task definition usually has. */
  @Test
  void neitherWithVariablesAlone() throws IOException {
    JarRun jarRun = told("http://vm:9911", "127.0.0.1", "http://sts.example", List.of());
    assertThat(jarRun.run().requestsOf("container")).isNotEmpty();
    assertThat(jarRun.run().requestsOf("proxy"))
        .isNotEmpty()
        .containsOnly("POST http://sts.example/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.170.2:9911", "http://vm:9911"})
  void aSocksProxySeesNothingOfIt(String endpoint) throws IOException {
    String address = endpoint.contains("170.2") ? "169.254.170.2" : "127.0.0.1";
    List<String> socks = List.of("-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=3128");
    JarRun jarRun = told(endpoint, address, "http://127.0.0.1:8180", socks);
    assertThat(jarRun.run().requestsOf("container"))
        .isNotEmpty()
        .containsOnly("GET /credentials/1, authorization " + TOKEN);
    assertThat(jarRun.run().requestsOf("instance")).as(jarRun.text()).isNotEmpty();
    assertThat(jarRun.run().requestsOf("proxy")).isEmpty();
    assertThat(jarRun.walk().get("trial").isJsonNull()).as("not tried").isTrue();
  }

  private JarRun told(String endpoint, String address, String sts, List<String> flags)
      throws IOException {
    Path hosts = folder.resolve("hosts");
    Files.writeString(hosts, "127.0.0.1 localhost vm my_host\n");
    PrivateWorld world =
        PrivateWorld.of(
            "instance=V2_ONLY",
            "raw:container@" + address + ":9911=HEALTHY",
            "raw:sts@127.0.0.1:8180=HEALTHY",
            "raw:proxy@127.0.0.1:3128=HEALTHY",
            "env:AWS_ENDPOINT_URL_STS=" + sts,
            "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=" + endpoint + "/credentials/1",
            "env:AWS_CONTAINER_AUTHORIZATION_TOKEN=" + TOKEN,
            "env:HTTP_PROXY=http://127.0.0.1:3128",
            "env:http_proxy=http://127.0.0.1:3128",
            "env:HTTPS_PROXY=http://127.0.0.1:3128",
            "env:ALL_PROXY=socks5://127.0.0.1:3128");
    List<String> start = new ArrayList<>(PrivateWorld.javaOfWhoami());
    start.add("-Djdk.net.hosts.file=" + hosts);
    start.addAll(flags);
    start.addAll(List.of("-jar", PrivateWorld.jar()));
    return JarRun.finished(world, start, 20);
  }
}
