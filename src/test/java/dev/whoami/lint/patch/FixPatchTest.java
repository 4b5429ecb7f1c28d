package dev.whoami.lint.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.lint.Lint;
import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Git itself takes each patch, and what it fixes is then well. */
class FixPatchTest {
  private static final String TASK =
      """
      # The orders.
      # They use SQS.
      resource "aws_ecs_task_definition" "app" {
        family                   = "orders"
        requires_compatibilities = ["FARGATE"]
        execution_role_arn       = aws_iam_role.exec.arn
        container_definitions = jsonencode([{
          name = "web", image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1"
          environment = [{ name = "ORDERS_SQS_URL", value = "x" }]
        }])
      }

      resource "aws_iam_role" "exec" {
        name = "exec"
        assume_role_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Effect    = "Allow"
            Principal = { Service = "ecs-tasks.amazonaws.com" }
            Action    = "sts:AssumeRole"
          }]
        })
      }
      """;

  private static final String JSON =
      """
      {
        "family": "orders",
        "executionRoleArn": "arn:aws:iam::111122223333:role/ecsTaskExecutionRole",
        "containerDefinitions": [
          {"name": "web", "image": "app:1", "essential": true,
           "environment": [{"name": "ORDERS_SQS_URL", "value": "x"}]}
        ]
      }
      """;

  private final Path folder;

  FixPatchTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")));
    assertThat(git("init", "-q", ".")).isEmpty();
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? "" : said + "failed";
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Lint judged() {
    return Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ofMinutes(1));
  }

  private List<String> codes() {
    return judged().findings().stream().map(it -> it.finding().code()).toList();
  }

  private void apply(FixPatch patch) throws Exception {
    Files.writeString(folder.resolve("fix.patch"), patch.text());
    assertThat(git("apply", "--check", "fix.patch")).as(patch.text()).isEmpty();
    assertThat(git("apply", "fix.patch")).isEmpty();
  }

  @Test
  void terraformGetsItsRoleAndItsPolicy() throws Exception {
    write("infra a/main.tf", TASK);
    assertThat(codes()).containsExactlyInAnyOrder("WHO801", "WHO809");
    FixPatch patch = FixPatch.of(judged());
    assertThat(Files.readString(folder.resolve("infra a/main.tf"))).isEqualTo(TASK);
    assertThat(patch.summary("fix.patch"))
        .first()
        .isEqualTo(
            "2 fixes written to fix.patch. At the top of the repository, run: git apply fix.patch");
    apply(patch);
    assertThat(codes()).isEmpty();
    assertThat(Files.readString(folder.resolve("infra a/main.tf")))
        .startsWith("resource \"aws_iam_role\" \"orders_task\" {")
        .contains("}\n\n# The orders.\n# They use SQS.\nresource \"aws_ecs_task_definition\"")
        .contains("\"app\" {\n  task_role_arn = aws_iam_role.orders_task.arn\n  family ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aTaskDefinitionGetsTheRoleWhereTheAccountIsKnown(String end) throws Exception {
    write("app.json", JSON.replace("\n", end).stripTrailing());
    assertThat(codes()).containsExactly("WHO801");
    apply(FixPatch.of(judged()));
    assertThat(codes()).isEmpty();
    assertThat(Files.readString(folder.resolve("app.json")))
        .contains(
            "  \"family\": \"orders\","
                + end
                + "  \"taskRoleArn\": \"arn:aws:iam::111122223333:role/orders-task-role\","
                + end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"executionRoleArn\": \"arn:aws:iam::111122223333:role/ecsTaskExecutionRole\", | ''",
        "\"family\": \"orders\", | '\"family\":\n\"orders\",'"
      })
  void whatIsNotKnownOrHasNoPlaceIsLeftOutAndCounted(String old, String changed) throws Exception {
    write("app.json", JSON.replace(old, changed));
    FixPatch patch = FixPatch.of(judged());
    assertThat(patch.text()).isEmpty();
    assertThat(patch.summary("fix.patch"))
        .hasSize(2)
        .startsWith("No fix only adds lines, so fix.patch is empty.")
        .last()
        .asString()
        .startsWith("1 fix left out: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"app\" { | '\"app\" {\n  for_each = toset([\"a\", \"b\"])'",
        "\"app\" { | '\"app\"\n{'",
        "# The orders. | 'resource \"aws_iam_role\" \"orders_task\" {}'"
      })
  void noRoleIsMadeTwice(String old, String changed) throws Exception {
    write("main.tf", TASK.replace(old, changed));
    assertThat(FixPatch.of(judged()).text()).doesNotContain("+  task_role_arn");
  }

  /** A patch has no path that git would take for something else. */
  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\"b", "a\\b", "b\u00fccher", "a\tb"})
  void aFileWithAnotherNameIsLeftOut(String name) throws Exception {
    write(name + "/app.json", JSON);
    FixPatch patch = FixPatch.of(judged());
    assertThat(patch.text()).isEmpty();
    assertThat(patch.summary("p")).last().asString().startsWith("1 fix left out: ");
  }
}
