package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real jar with --offline, in a network whose every way leads over lo: the kernel counts what
 * is sent, whether a request, a packet to a name server, or one to nowhere.
 */
class OfflineIT {
  /** Starts the command with the network up, and writes what lo has sent, before and after. */
  private static final String COUNTED =
      "ip link set lo up && ip route add default dev lo && ip -6 route add default dev lo;"
          + " count() { awk '$1 == \"lo:\" { print $11 }' /proc/net/dev; };"
          + " folder=$1; shift; count > $folder/before;"
          + " \"$@\" > $folder/out 2>&1; code=$?; count > $folder/after; exit $code";

  /** A name wherever one can be, and an endpoint of every kind. */
  private static final Map<String, String> NAMES_EVERYWHERE =
      Map.ofEntries(
          Map.entry("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://creds.invalid:9911/c"),
          Map.entry("AWS_CONTAINER_AUTHORIZATION_TOKEN", "a-token"),
          Map.entry("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://imds.invalid:1338"),
          Map.entry("AWS_EXECUTION_ENV", "AWS_ECS_EC2"),
          Map.entry("ECS_CONTAINER_METADATA_URI_V4", "http://task.invalid/v4/x"),
          Map.entry("AWS_ENDPOINT_URL_STS", "http://sts.invalid"),
          Map.entry("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app"),
          Map.entry("AWS_ACCESS_KEY_ID", "AKIAEXAMPLEEXAMPLE01"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "a-key"),
          Map.entry("HTTP_PROXY", "http://proxy.invalid:3128"),
          Map.entry("HTTPS_PROXY", "http://proxy.invalid:3128"));

  private final Path folder;

  OfflineIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--offline",
        "--offline --run-credential-process",
        "--offline --format json",
        "--offline --quiet",
        "chains --offline",
        "chains --offline --try",
        "hadoop --offline",
        "roles --offline",
      })
  void nothingIsSent(String arguments) throws IOException {
    assertThat(sent(NAMES_EVERYWHERE, List.of(), arguments)).isZero();
    assertThat(out()).doesNotContain("WHO001").doesNotContain("Exception");
  }

  @Test
  void nothingIsSentWhateverJavaIsReported() throws IOException {
    List<String> jarRun =
        List.of(
            "-Dhttp.proxyHost=proxy.invalid",
            "-DsocksProxyHost=proxy.invalid",
            "-Djava.net.useSystemProxies=true",
            "-Daws.containerCredentialsFullUri=http://creds.invalid/c");
    assertThat(sent(NAMES_EVERYWHERE, jarRun, "--offline")).isZero();
  }

  /** What is counted above is more than requests: to resolve one name is enough. */
  @Test
  void otherwiseTheNameOfTheHostIsResolved() throws IOException {
    Map<String, String> oneName =
        Map.of(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://creds.invalid:9911/c",
            "AWS_EC2_METADATA_DISABLED", "true");
    assertThat(sent(oneName, List.of(), "--timeout 2s")).isPositive();
  }

  private long sent(Map<String, String> environment, List<String> jarRun, String arguments)
      throws IOException {
    String flag = PrivateWorld.flag();
    assumeTrue(!flag.isEmpty(), "private networks are not allowed here (unshare -n fails)");
    List<String> command = new ArrayList<>(List.of("unshare", flag, "sh", "-c", COUNTED, "sh"));
    command.add(folder.toString());
    command.addAll(PrivateWorld.briefJava());
    command.addAll(jarRun);
    command.addAll(List.of("-jar", PrivateWorld.jar()));
    command.addAll(List.of(arguments.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    builder.environment().put("HOME", home().toString());
    run(builder);
    return count("after") - count("before");
  }

  /** With a command in the profile which would send something. */
  private Path home() throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"), "[default]\ncredential_process = ping -c 1 -W 1 127.0.0.1\n");
    return home;
  }

  private static void run(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isIn(0, 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroy();
    }
  }

  private long count(String file) throws IOException {
    return Long.parseLong(Files.readString(folder.resolve(file)).trim());
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }
}
