package dev.whoami.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.whoami.aws.Sts;
import dev.whoami.world.LiveSurroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.internal.SystemSettingUtils;

/**
 * How AWS_CONTAINER_CREDENTIALS_FULL_URI can spell this machine: the SDK's own provider is run on
 * each spelling, and the probe asks wherever that asks, and nowhere else. Each host is an address
 * or localhost, so no name server is asked.
 */
@Timeout(600)
class FullUriSpellingsTest {
  private static final String URI = "aws.containerCredentialsFullUri";
  private static final String TOKEN = "aws.containerAuthorizationToken";
  private static final byte[] KEYS =
      ("{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"S\",\"Token\":\"T\","
              + "\"Expiration\":\"2099-01-01T18:00:00Z\"}")
          .getBytes(StandardCharsets.UTF_8);

  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private boolean hasIpv6;

  @BeforeEach
  void listen() throws IOException {
    int port = listenAt("127.0.0.1", 0);
    try {
      listenAt("::1", port);
      hasIpv6 = true;
    } catch (IOException noSuchAddress) {
      hasIpv6 = false;
    }
    System.setProperty(TOKEN, "a-token");
  }

  private int listenAt(String host, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
    server.createContext(
        "/",
        exchange -> {
          tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.sendResponseHeaders(200, KEYS.length);
          exchange.getResponseBody().write(KEYS);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  @AfterEach
  void forget() {
    servers.forEach(it -> it.stop(0));
    System.clearProperty(URI);
    System.clearProperty(TOKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:PORT/c, true",
    "HTTP://127.0.0.1:PORT/c, true",
    "Http://localhost:PORT/c, true",
    "http://LOCALHOST:PORT/c, true",
    "http://127.1:PORT/c, true",
    "http://127.0.1:PORT/c, true",
    "http://2130706433:PORT/c, true",
    "http://[::1]:PORT/c, true",
    "http://[0:0:0:0:0:0:0:1]:PORT/c, true",
    "http://[0000::0001]:PORT/c, true",
    "http://[::ffff:127.0.0.1]:PORT/c, true",
    "http://user@127.0.0.1:PORT/c, true",
    "http://127.0.0.1:PORT, true",
    "http://127.0.0.1:PORT?a=b, true",
    "http://127.0.0.1:PORT/c#part, true",
    "http://0177.0.0.1:PORT/c, false",
    "http://[::127.0.0.1]:PORT/c, false",
    "http://0.0.0.0:PORT/c, false",
    "http://0:PORT/c, false",
    "http://[::]:PORT/c, false",
    "http://128.0.0.1:PORT/c, false",
    "http://3221225985:PORT/c, false",
    "http://169.254.170.3:PORT/c, false",
    "http://[fd00:ec2::23]:PORT/c, false",
    "http://[FD00:EC2::23]:PORT/c, false",
    "http://a@b@127.0.0.1:PORT/c, false",
    "http://:PORT/c, false",
    "HTTPS://128.0.0.1:PORT/c, false",
    "ftp://127.0.0.1:PORT/c, false",
    "127.0.0.1:PORT/c, false",
    "/c, false",
  })
  void theProbeAsksWhereTheSdkAsks(String spelling, boolean asks) {
    assumeTrue(hasIpv6 || !spelling.contains("["), "no IPv6 here");
    int port = servers.get(0).getAddress().getPort();
    System.setProperty(URI, spelling.replace("PORT", String.valueOf(port)));
    assertThat(SystemSettingUtils.readingThisProcess(FullUriSpellingsTest::sdkFinds))
        .as("the SDK")
        .isEqualTo(asks);
    assertThat(tokens).containsExactlyElementsOf(asks ? List.of("a-token") : List.of());
    tokens.clear();
    Outcome outcome = probe();
    assertThat(outcome.isFound()).as(outcome.reason()).isEqualTo(asks);
    assertThat(tokens).containsExactlyElementsOf(asks ? List.of("a-token") : List.of());
  }

  private static boolean sdkFinds() {
    try (ContainerCredentialsProvider provider = ContainerCredentialsProvider.create()) {
      return provider.resolveCredentials().accessKeyId().equals("ASIAEXAMPLEEXAMPLE01");
    } catch (SdkException refused) {
      return false;
    }
  }

  private static Outcome probe() {
    return Source.CONTAINER
        .observe(new LiveSurroundings(), FullUriSpellingsTest::noSts, ProbeOptions.of(false, false))
        .outcome();
  }

  private static Sts noSts() {
    throw new AssertionError("STS has nothing to do with it");
  }
}
