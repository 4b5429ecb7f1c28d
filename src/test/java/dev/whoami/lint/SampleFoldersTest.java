package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What examples and tests declare is reported, and does not fail the run. */
class SampleFoldersTest {
  private static final String ACCOUNT =
      """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: app, annotations: {eks.amazonaws.com/role-arn: test-role-arn}}
      """;

  private final Path folder;

  SampleFoldersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Lint judged(String path) {
    List<String> paths = List.of(path.isEmpty() ? folder.toString() : folder + "/" + path);
    return Lint.in(paths, LintSettings.usual(), Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "app.yaml, ERROR",
    "examples/app.yaml, NOTE",
    "chart/tests/generated/app.yaml, NOTE",
    "app/src/test/resources/app.yaml, NOTE",
    "test/e2e/app.yaml, NOTE",
    "clusters/test/app.yaml, ERROR",
    "test/app.yaml, ERROR",
    "examples-of-use/app.yaml, ERROR",
    "examples.yaml, ERROR",
    "nodes/archived/app.yaml, NOTE",
    "archive/app.yaml, ERROR",
    "example-app.yaml, NOTE",
    "deploy/app.sample.yml, NOTE",
    "counterexample.yaml, ERROR",
  })
  void aFindingInExamplesAndTestsIsANote(String name, Severity severity) throws IOException {
    write(name, ACCOUNT);
    Lint lint = judged("");
    assertThat(lint.findings()).hasSize(1);
    assertThat(lint.findings().get(0).finding().severity()).isEqualTo(severity);
    assertThat(lint.exitCode()).isEqualTo(severity == Severity.ERROR ? 1 : 0);
  }

  @Test
  void theReasonIsShown() throws IOException {
    write("deploy/examples/small/app.yaml", ACCOUNT);
    assertThat(judged("").findings().get(0).finding().because())
        .contains(folder + "/deploy/examples/ is a folder of examples, tests or unused files");
  }

  @Test
  void anExampleByItsNameHasThatReason() throws IOException {
    write("deploy/app-example.yaml", ACCOUNT);
    assertThat(judged("").findings().get(0).finding().because())
        .contains(folder + "/deploy/app-example.yaml is an example, as its name says");
  }

  @ParameterizedTest
  @CsvSource({"examples", "examples/app.yaml", "examples/*.yaml"})
  void anExampleThatIsNamedIsJudgedAsAnyFile(String path) throws IOException {
    write("examples/app.yaml", ACCOUNT);
    assertThat(judged(path).exitCode()).isEqualTo(1);
  }

  @Test
  void aKeyThatIsWrittenDownIsAsBadInAnExample() throws IOException {
    write(
        "examples/compose.yaml",
        "services: {web: {image: 'web:1', environment: {AWS_ACCESS_KEY_ID:"
            + " AKIAHANDMADEKEYZZZZZ}}}");
    assertThat(judged("").exitCode()).isEqualTo(1);
  }

  @Test
  void aBrokenFixtureIsNotChecked() throws IOException {
    write("spec/fixtures/pod.yaml", "kind: Pod\napiVersion: v1\nspec: [\n");
    Lint lint = judged("");
    assertThat(lint.exitCode()).isZero();
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.unresolved()).hasSize(1);
    assertThat(lint.unresolved().get(0).text())
        .startsWith("This file of examples or tests is not YAML");
    assertThat(judged("spec/fixtures/pod.yaml").exitCode()).isEqualTo(2);
  }

  private static final String MODULE =
      """
      variable "mode" {}
      variable "cpu" {}
      resource "aws_ecs_task_definition" "app" {
        family                = "app"
        network_mode          = var.mode
        task_role_arn         = "arn:aws:iam::111122223333:role/app"
        execution_role_arn    = "arn:aws:iam::111122223333:role/start"
        container_definitions = <<JSON
      [{"name": "app", "image": "app:1", "cpu": ${var.cpu}, "environment": [
        {"name": "AWS_ACCESS_KEY_ID", "value": "not-a-real-key"},
        {"name": "AWS_SECRET_ACCESS_KEY", "value": "not-a-real-secret"}]}]
      JSON
      }
      resource "aws_launch_template" "own" {
        image_id  = "ami-0123456789abcdef0"
        user_data = "echo ECS_CLUSTER=own >> /etc/ecs/ecs.config"
        metadata_options {
          http_tokens                 = "required"
          http_put_response_hop_limit = 1
        }
      }
      """;

  private static final String CALL =
      """
      module "app" {
        source = "SOURCE"
        mode   = "host"
        cpu    = 1
      }
      """;

  private List<String> codesOfModule() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("modules/app/main.tf", MODULE);
    return judged("").findings().stream()
        .filter(it -> it.at().file().endsWith("modules/app/main.tf"))
        .map(it -> it.finding().code() + " " + it.finding().severity())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"live/main.tf, WARNING", "smoke_tests/main.tf, NOTE", "examples/a/main.tf, NOTE"})
  void whatOnlyAnExampleGivesToAModuleIsANote(String caller, Severity severity) throws IOException {
    String source = "../".repeat(caller.split("/").length - 1) + "modules/app";
    write(caller, CALL.replace("SOURCE", source));
    assertThat(codesOfModule()).containsExactly("WHO805 ERROR", "WHO810 " + severity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test/app.tf", "examples/app.tf"})
  void whatATestGivesToAModuleHidesNothing(String caller) throws IOException {
    write(
        caller,
        CALL.replace("SOURCE", "../modules/app").replace("\"host\"", "\"\"").replace("1", "\"\""));
    assertThat(codesOfModule()).containsExactly("WHO805 ERROR");
  }

  @Test
  void whatAnExampleAndADeploymentGiveIsReportedOnce() throws IOException {
    write("examples/main.tf", CALL.replace("SOURCE", "../modules/app"));
    write("live/main.tf", CALL.replace("SOURCE", "../modules/app"));
    assertThat(codesOfModule()).containsExactly("WHO805 ERROR", "WHO810 WARNING");
  }
}
