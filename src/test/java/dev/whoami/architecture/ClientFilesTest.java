package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In how many files an SDK is named: its own, its chain, and the registry of each. A change to one
 * client opens no other file; so much for a switch over clients, which would be the fifth.
 */
class ClientFilesTest {
  private static final Path MAIN = Path.of("src/main/java/dev/whoami");
  private static final int MOST = 4;

  /** {@code AWS_SDK_RUST(Rust.CLIENT, new SdkRust())}, in the registry of chains. */
  private static final Pattern SDK =
      Pattern.compile("(?m)^  ([A-Z0-9_]+)\\(\\s*(\\w+)\\.\\w+, (?:new )?(\\w+)");

  /** Words within texts and comments name no client. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "(?s)'(?:\\\\.|[^'\\\\])'|\"(?:\\\\.|[^\"\\\\]++)*+\"|//[^\\n]*+|/\\*.*?\\*/");

  /** The two of Java are part of Hadoop, of programs and of what the agent looks for. */
  private static final Set<String> EVERYWHERE = Set.of("AWS_SDK_JAVA_V2", "AWS_SDK_JAVA_V1");

  /** Programs that have the SDK in them, and clients that are parts of each other. */
  private static final Map<String, Set<String>> USERS =
      Map.of(
          "AWS_SDK_GO_V2",
          Set.of(
              "config/GrafanaConfig.java",
              "config/ObjstoreConfig.java",
              "chain/Rclone.java",
              "client/FluentBitClient.java",
              "client/GoV1.java"),
          "AWS_SDK_GO_V1",
          Set.of("chain/OwnChains.java", "chain/Rclone.java"),
          "AWS_SDK_CPP",
          Set.of("chain/ClickHouse.java"),
          "AWS_SDK_RUBY",
          Set.of("chain/FluentPluginS3.java"),
          "AWS_SDK_PHP",
          Set.of("client/OtherClients.java"),
          "BOTO3",
          Set.of("client/BareBotocore.java", "client/OtherClients.java"));

  @Test
  void anSdkIsNamedInFourFiles() throws IOException {
    Map<String, String> sources = sources();
    Map<String, Set<String>> files = new TreeMap<>();
    List<MatchResult> sdks =
        SDK.matcher(sources.getOrDefault("chain/Client.java", "")).results().toList();
    assertThat(sdks).hasSizeGreaterThan(15);
    for (MatchResult each : sdks) {
      String names = each.group(1) + "|" + each.group(2) + "|" + each.group(3);
      Pattern named = Pattern.compile("\\b(" + names + ")\\b");
      Set<String> found = new TreeSet<>();
      sources.forEach(
          (file, code) -> {
            if (named.matcher(code).find()) {
              found.add(file);
            }
          });
      files.put(each.group(1), found);
    }
    files.keySet().removeAll(EVERYWHERE);
    USERS.forEach(
        (client, users) -> {
          Set<String> named = files.getOrDefault(client, Set.of());
          assertThat(named).as(client).containsAll(users);
          named.removeAll(users);
        });
    assertThat(files)
        .allSatisfy((client, named) -> assertThat(named).as(client).hasSizeLessThanOrEqualTo(MOST));
  }

  /** The code of each file, without its texts and comments. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path each : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        String code = NO_CODE.matcher(Files.readString(each)).replaceAll("");
        sources.put(MAIN.relativize(each).toString(), code);
      }
    }
    return sources;
  }
}
