package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies of a role that an empty default leaves for others to fill in. */
class OpenPoliciesTest {
  private static final String TASK =
      """
      variable "policies" {
        default = []
      }
      resource "aws_iam_role" "exec" {
        assume_role_policy = jsonencode({
          Statement = [{
            Effect = "Allow", Action = "sts:AssumeRole"
            Principal = { Service = "ecs-tasks.amazonaws.com" }
          }]
        })
        managed_policy_arns = %s
      }
      resource "aws_ecs_task_definition" "app" {
        family                   = "app"
        requires_compatibilities = ["FARGATE"]
        execution_role_arn       = aws_iam_role.exec.arn
        container_definitions = jsonencode([{
          name = "c", image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/app:1"
        }])
      }
      """;

  private final Path folder;

  OpenPoliciesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "var.policies | 0",
        "concat(var.policies, [\"arn:aws:iam::aws:policy/ReadOnlyAccess\"]) | 0",
        "[] | 1"
      })
  void aListThatIsEmptyByDefaultMayHavePolicies(String policies, int wrong) throws IOException {
    assertThat(withoutPolicy(TASK.formatted(policies))).isEqualTo(wrong);
  }

  @ParameterizedTest
  @CsvSource({"var.policies, 0", "[], 1"})
  void aBlockForEachOfAnEmptyDefaultMayBeThere(String policies, int wrong) throws IOException {
    String block =
        "dynamic \"inline_policy\" {\n for_each = %s\n content {\n policy = \"{}\"\n }\n }\n";
    String task = TASK.replace("managed_policy_arns = %s", block);
    assertThat(withoutPolicy(task.formatted(policies))).isEqualTo(wrong);
  }

  private long withoutPolicy(String text) throws IOException {
    Files.writeString(folder.resolve("main.tf"), text);
    Lint lint = Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ofMinutes(1));
    return lint.findings().stream().filter(it -> it.finding().code().equals("WHO809")).count();
  }
}
