package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.Document;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.world.server.HostAndPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParseResult;

/** The commands in the manifests are such that whoami takes them. */
class DeployedCommandsTest {
  private static final Pattern TERRAFORM =
      Pattern.compile("\\b(command|args)\\s*=\\s*\\[([^\\]]*)\\]");

  record Command(String from, List<String> words) {
    String after(String option) {
      int at = words.indexOf(option);
      return at < 0 ? "" : words.get(at + 1);
    }

    @Override
    public String toString() {
      return from + ": " + String.join(" ", words);
    }
  }

  static List<Command> commands() {
    List<Command> all = new ArrayList<>();
    for (Path file : Document.files("docker/deploy/ecs", ".json")) {
      Document.in(file).forEach(it -> ofContainers(it.at("containerDefinitions"), "command", all));
    }
    for (Path file : Document.files("docker/deploy/kubernetes", ".yaml")) {
      for (Document each : Document.in(file)) {
        Document pod = each.at("spec", "template", "spec");
        Stream.of("initContainers", "containers")
            .forEach(it -> ofContainers(pod.at(it), "args", all));
      }
    }
    for (Path file : Document.files("docker/deploy/terraform", "main.tf")) {
      ofTerraform(file, all);
    }
    return all;
  }

  private static void ofContainers(Document containers, String field, List<Command> all) {
    Document whoami = containers.named("whoami");
    if (whoami.isThere()) {
      all.add(new Command(whoami.from(), whoami.at(field).texts()));
      ofHealthCheck(whoami.from(), whoami.at("healthCheck", "command").texts(), all);
    }
  }

  private static void ofHealthCheck(String from, List<String> words, List<Command> all) {
    if (!words.isEmpty()) {
      assertThat(words).startsWith("CMD", "whoami");
      all.add(new Command(from, words.subList(2, words.size())));
    }
  }

  private static void ofTerraform(Path file, List<Command> all) {
    Matcher lists = TERRAFORM.matcher(Document.text(file));
    while (lists.find()) {
      List<String> words =
          Arrays.stream(lists.group(2).trim().split(",\\s*(?=\"|[a-z]|$)"))
              .filter(it -> !it.isEmpty())
              .map(it -> it.startsWith("\"") ? it.substring(1, it.length() - 1) : "some-role")
              .toList();
      if (words.get(0).equals("CMD")) {
        ofHealthCheck(file.toString(), words, all);
      } else {
        all.add(new Command(file.toString(), words));
      }
    }
  }

  @Test
  void everyManifestHasItsCommands() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    commands().forEach(it -> counts.merge(it.from().split(" ", 2)[0], 1, Integer::sum));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "docker/deploy/ecs/ec2.json", 2,
                "docker/deploy/ecs/fargate.json", 2,
                "docker/deploy/kubernetes/daemonset.yaml", 1,
                "docker/deploy/kubernetes/init-container.yaml", 1,
                "docker/deploy/kubernetes/sidecar.yaml", 1,
                "docker/deploy/terraform/ecs/main.tf", 2,
                "docker/deploy/terraform/eks/main.tf", 1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whoamiTakesEveryCommand(Command command) {
    ParseResult parsed =
        WhoamiCommandLine.create().parseArgs(command.words().toArray(new String[0]));
    assertThat(parsed.unmatched()).isEmpty();
  }

  /** It runs by a shell, which continues after an error finding. */
  @Test
  void whoamiTakesTheCommandOfTheCronJob() {
    String line =
        Document.in(Path.of("docker/deploy/kubernetes/fleet.yaml")).stream()
            .map(it -> it.at("spec", "jobTemplate", "spec", "template", "spec", "initContainers"))
            .map(it -> it.named("whoami").at("command").texts())
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElseThrow()
            .get(2);
    String[] words = line.substring("whoami ".length(), line.indexOf(" ||")).split(" ");
    assertThat(words).startsWith("fleet", "/fleet/fleet.zip");
    assertThat(WhoamiCommandLine.create().parseArgs(words).unmatched()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatIsExpectedIsAVerdict(Command command) {
    if (command.words().contains("--check")) {
      return;
    }
    assertThat(command.after("--expect").split(","))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(IdentityKind.named(it)).isPresent());
    if (command.words().contains("--interval")) {
      assertThat(TimeText.INTERVAL.parse(command.after("--interval"))).isPositive();
    }
  }

  /** Who can be reached from elsewhere needs a token; who has the usual address is asked there. */
  @ParameterizedTest
  @MethodSource("commands")
  void whoListensToOthersHasAToken(Command command) {
    String listen = command.after("--listen");
    if (!listen.isEmpty()) {
      assertThat(HostAndPort.parse(listen)).isPresent();
      assertThat(command.after("--token-file").isEmpty())
          .isEqualTo(HostAndPort.parse(listen).get().isLoopback());
    }
  }
}
