package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SDK's clients in a process whose own files, variables and properties are poison: whoever
 * reads for another process must not ask, or send a token, where this one's lead.
 */
@Timeout(300)
class SdkReadsNothingTest {
  /** The last Java whose security manager tells who reads what. */
  private static final int LAST_THAT_TELLS = 23;

  /** What Java itself looks up: what it is, its parts, its logger and its limits for XML. */
  private static final Pattern OF_JAVA =
      Pattern.compile(
          "PropertyPermission (java\\.(?!net|io).*|os\\..*|jdk\\..*|javax\\.xml\\..*|jaxp\\..*"
              + "|slf4j\\..*|(locale|resource)\\..*|user\\.(language|country)|file\\.encoding|\\w+Limit)|FilePermission"
              + " (/dev/(null|u?random)|"
              + Pattern.quote(System.getProperty("java.home"))
              + "/.*|.*\\.jar)"
              + "|(RuntimePermission|SecurityPermission|ReflectPermission|NetPermission)"
              + " (?!getenv|exit|set).*");

  private static final List<String> POISONED_PROPERTIES =
      List.of(
          "-Daws.endpointUrl=http://127.0.0.1:1/POISON",
          "-Daws.endpointUrlSts=http://127.0.0.1:1/POISON",
          "-Daws.profile=POISON",
          "-Daws.region=POISON",
          "-Daws.useFipsEndpoint=POISON",
          "-Daws.disableRequestCompression=POISON",
          "-Daws.requestMinCompressionSizeBytes=POISON",
          "-Dsdk.ua.appId=POISON",
          "-Dsoftware.amazon.awssdk.http.service.impl=POISON");

  private static final Map<String, String> POISONED_ENVIRONMENT =
      Map.of(
          "AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1/POISON",
          "AWS_PROFILE", "POISON",
          "AWS_USE_DUALSTACK_ENDPOINT", "POISON",
          "AWS_SDK_UA_APP_ID", "POISON",
          "AWS_EXECUTION_ENV", "POISON",
          "AWS_LAMBDA_FUNCTION_NAME", "POISON",
          "_X_AMZN_TRACE_ID", "Root=POISON",
          "AWS_AUTH_SCHEME_PREFERENCE", "POISON",
          "AWS_DEFAULTS_MODE", "POISON",
          "AWS_RETRY_MODE", "POISON");

  private Path home;

  @BeforeEach
  void poisonFiles(@TempDir Path folder) throws IOException {
    home = folder;
    Files.createDirectory(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), "no section = POISON\n");
    Files.writeString(home.resolve(".aws/credentials"), "no section = POISON\n");
    Files.writeString(home.resolve("partitions.json"), "POISON");
  }

  @Test
  void poisonOfThisProcessReachesNoRequest() throws IOException {
    assertThat(printed(POISONED_PROPERTIES, "requests"))
        .containsExactly(
            "answer: arn:aws:iam::111122223333:user/u",
            "answer: ASIAEXAMPLEEXAMPLE01",
            "answer: ASIAEXAMPLEEXAMPLE01",
            "asked: POST https://sts.us-west-2.amazonaws.com",
            "asked: POST https://sts.us-west-2.amazonaws.com",
            "asked: POST https://sts.us-west-2.amazonaws.com");
  }

  @Test
  void noFileVariableOrPropertyIsRead() throws IOException {
    assumeTrue(Runtime.version().feature() <= LAST_THAT_TELLS, "this Java does not tell it");
    List<String> reads =
        new ArrayList<>(printed(List.of("-Djava.security.manager=allow"), "reads"));
    reads.removeIf(line -> !line.startsWith("read: "));
    assertThat(reads).as("a recorder that records").anyMatch(it -> it.contains("java.version"));
    reads.removeIf(line -> OF_JAVA.matcher(line.substring("read: ".length())).matches());
    assertThat(reads).isEmpty();
  }

  private List<String> printed(List<String> options, String what) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SdkReadsMain.class.getName());
    if (what.equals("reads")) {
      command.add(what);
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(POISONED_ENVIRONMENT);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("AWS_PARTITIONS_FILE", home.resolve("partitions.json").toString());
    builder.redirectError(home.resolve("errors").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out).as(Files.readString(home.resolve("errors"))).contains("answer: ");
    return out.lines().toList();
  }
}
