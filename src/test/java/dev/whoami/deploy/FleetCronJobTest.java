package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CronJob that writes what fleet says to S3. */
class FleetCronJobTest {
  private static final Path FILE = Path.of("docker/deploy/kubernetes/fleet.yaml");

  @TempDir private Path programs = Path.of("");

  private static Document of(String kind) {
    return Document.in(FILE).stream()
        .filter(it -> it.at("kind").is(kind))
        .findFirst()
        .orElseThrow();
  }

  private static Document pod() {
    return of("CronJob").at("spec", "jobTemplate", "spec", "template", "spec");
  }

  private static List<Document> containers() {
    return Stream.of("initContainers", "containers")
        .flatMap(it -> pod().at(it).items().stream())
        .toList();
  }

  private static Document container(String name) {
    return containers().stream().filter(it -> it.at("name").is(name)).findFirst().orElseThrow();
  }

  /** Runs the container's command by a shell, where the program does what the line says. */
  private int run(String name, String program, String line)
      throws IOException, InterruptedException {
    Path file = programs.resolve(program);
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(container(name).at("command").texts());
    Map<String, String> variables = builder.environment();
    container(name)
        .at("env")
        .items()
        .forEach(it -> variables.put(it.at("name").text(), it.at("value").text()));
    variables.put("PATH", programs + ":/usr/bin:/bin");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(programs.resolve("out").toFile())
        .start()
        .waitFor();
  }

  @Test
  void everyContainerIsRestricted() {
    assertThat(pod().at("securityContext", "runAsNonRoot").is(true)).isTrue();
    assertThat(pod().at("securityContext", "seccompProfile", "type").is("RuntimeDefault")).isTrue();
    assertThat(containers()).hasSize(3);
    for (Document each : containers()) {
      Document context = each.at("securityContext");
      assertThat(context.at("allowPrivilegeEscalation").is(false)).isTrue();
      assertThat(context.at("readOnlyRootFilesystem").is(true)).isTrue();
      assertThat(context.at("capabilities", "drop").texts()).containsExactly("ALL");
    }
    assertThat(containers().stream().map(it -> it.at("image").text())).doesNotHaveDuplicates();
  }

  /** What runs whoami, and what reaches S3, cannot ask the Kubernetes API. */
  @Test
  void onlyCollectHasTheToken() {
    assertThat(of("ServiceAccount").at("automountServiceAccountToken").is(false)).isTrue();
    assertThat(pod().at("automountServiceAccountToken").is(false)).isTrue();
    assertThat(containers())
        .filteredOn(it -> it.at("volumeMounts").named("kubernetes-token").isThere())
        .extracting(it -> it.at("name").text())
        .containsExactly("collect");
  }

  /** The page of fleet-collect shows it, so that both stay the same. */
  @Test
  void theRoleIsThatOfThePageAndOnlyLists() {
    Matcher block =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Document.text(Path.of("docs/fleet-collect.md")));
    assertThat(block.find()).isTrue();
    Document page = Document.of("docs/fleet-collect.md", block.group(1));
    assertThat(of("ClusterRole").at("rules").value())
        .isPresent()
        .isEqualTo(page.at("rules").value());
    assertThat(of("ClusterRole").at("rules").items())
        .allMatch(it -> it.at("verbs").texts().equals(List.of("list")))
        .noneMatch(it -> it.at("resources").texts().contains("secrets"))
        .noneMatch(it -> it.at("resources").texts().contains("configmaps"));
  }

  /** An error finding, or a list that may not be read, leaves rows; nothing else does. */
  @ParameterizedTest
  @CsvSource({"whoami,whoami", "collect,bash"})
  void whatIsFoundDoesNotEndTheJob(String name, String program)
      throws IOException, InterruptedException {
    assertThat(run(name, program, "exit 0")).isZero();
    assertThat(run(name, program, "exit 1")).isZero();
    assertThat(run(name, program, "exit 2")).isNotZero();
    assertThat(run(name, program, "exit 4")).isNotZero();
  }

  @Test
  void theRowsGoIntoTheFolderOfTheDay() throws IOException, InterruptedException {
    assertThat(run("upload", "aws", "echo \"$@\"")).isZero();
    assertThat(Files.readString(programs.resolve("out"), StandardCharsets.UTF_8))
        .matches(
            "s3 cp /fleet/rows\\.ndjson"
                + " s3://example-fleet/fleet/cluster=prod/day=\\d{4}-\\d\\d-\\d\\d/rows\\.ndjson\n");
    assertThat(run("upload", "aws", "exit 1")).isNotZero();
  }
}
