package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.whoami.probe.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.util.VersionInfo;

/** The SDK itself, which finds only in system properties what it may find, and leaves nowhere. */
class TrialTest {
  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void hideEverything(@TempDir Path folder) {
    for (String name : System.getenv().keySet()) {
      boolean isOther = !name.startsWith("AWS_") || name.equals("AWS_CA_BUNDLE");
      assumeTrue(isOther, name + " is set on this machine");
    }
    set("aws.accessKeyId", "");
    set("aws.secretAccessKey", "");
    set("aws.configFile", folder.resolve("config").toString());
    set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    set("aws.disableEc2Metadata", "true");
  }

  @AfterEach
  void restore() {
    before.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void theSourceOfTheProviderThatAnsweredIsReported() {
    set("aws.accessKeyId", "AKIAEXAMPLEEXAMPLE01");
    set("aws.secretAccessKey", "key");
    Trial trial = DefaultChain.run();
    assertThat(trial.ending()).isEqualTo(Trial.Ending.FOUND);
    assertThat(trial.source()).contains(Source.SYSTEM_PROPERTIES);
    assertThat(trial.accessKeyId()).contains("AKIAEXAMPLEEXAMPLE01");
    assertThat(trial.version()).contains(VersionInfo.SDK_VERSION);
    assertThat(trial.remark()).isEmpty();
    assertThat(trial.isConclusive()).isTrue();
  }

  @Test
  void aContainerEndpointIsReallyAsked() throws IOException {
    byte[] keys =
        ("{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE02\",\"SecretAccessKey\":\"key\",\"Token\":\"t\","
                + "\"Expiration\":\""
                + Instant.now().plusSeconds(3600)
                + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    Trial trial = runAtContainerEndpoint(out -> out.write(keys));
    assertThat(trial.source()).contains(Source.CONTAINER);
    assertThat(trial.accessKeyId()).contains("ASIAEXAMPLEEXAMPLE02");
  }

  /** The SDK would read it until the memory of this process is full. */
  @Test
  void aReplyWithoutEndIsReadNoFurtherAndProvesNothing() throws IOException {
    AtomicLong sent = new AtomicLong();
    byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    Trial trial =
        runAtContainerEndpoint(
            out -> {
              while (true) {
                out.write(spaces);
                sent.addAndGet(spaces.length);
              }
            });
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark())
        .matches(
            "not tried, since it might read for ever:"
                + " GET http://127\\.0\\.0\\.1:\\d+/keys has a reply of more than 64 KiB");
    assertThat(sent.get()).isLessThan(100L << 20);
  }

  private interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private Trial runAtContainerEndpoint(Body body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          body.writeTo(exchange.getResponseBody());
          exchange.close();
        });
    server.start();
    try {
      set(
          "aws.containerCredentialsFullUri",
          "http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
      return DefaultChain.run();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aChainWithoutCredentialsIsAnAnswerToo() {
    Trial trial = DefaultChain.run();
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.isConclusive()).isTrue();
    assertThat(trial.source()).isEmpty();
    assertThat(trial.accessKeyId()).isEmpty();
    assertThat(trial.remark()).isEqualTo("no provider of the chain has credentials");
  }

  @Test
  void whatWasNotRunOrNotFinishedProvesNothing() {
    assertThat(Trial.notRun("not tried here").ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(Trial.notRun("not tried here").remark()).isEqualTo("not tried here");
    assertThat(Trial.notRun("not tried here").isConclusive()).isFalse();
    assertThat(Trial.cutShort().ending()).isEqualTo(Trial.Ending.STOPPED);
    assertThat(Trial.cutShort().isConclusive()).isFalse();
    assertThat(Trial.cutShort().version()).isEmpty();
  }

  private void set(String name, String value) {
    String old = System.setProperty(name, value);
    before.putIfAbsent(name, old == null ? "" : old);
  }
}
