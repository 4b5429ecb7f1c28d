package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A module that is called several times has roles of its own each time. */
class RepeatedModulesTest {
  private static final String CALL =
      """
      module "svc" {
        source   = "./svc"
        for_each = {
          a = { private = false, image = "nginx:1" }
          b = { private = %s, image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/app:1" }
        }
        private = each.value.private
        image   = each.value.image
      }
      """;
  private static final String MODULE =
      """
      variable "private" {}
      variable "image" {}
      resource "aws_iam_role" "exec" {
        assume_role_policy = jsonencode({
          Statement = [{
            Effect = "Allow", Action = "sts:AssumeRole"
            Principal = { Service = "ecs-tasks.amazonaws.com" }
          }]
        })
      }
      resource "aws_iam_role_policy_attachment" "exec" {
        count      = var.private ? 1 : 0
        role       = aws_iam_role.exec.name
        policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
      }
      resource "aws_ecs_task_definition" "app" {
        family                   = var.private ? "private" : "public"
        requires_compatibilities = ["FARGATE"]
        network_mode             = "awsvpc"
        execution_role_arn       = aws_iam_role.exec.arn
        container_definitions    = jsonencode([{ name = "c", image = var.image }])
      }
      resource "aws_ecs_service" "app" {
        name                   = "app"
        task_definition        = aws_ecs_task_definition.app.arn
        enable_execute_command = true
      }
      """;

  private final Path folder;

  RepeatedModulesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Lint judged(String call) throws IOException {
    Files.createDirectories(folder.resolve("svc"));
    Files.writeString(folder.resolve("main.tf"), call);
    Files.writeString(folder.resolve("svc/main.tf"), MODULE);
    return Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ofMinutes(1));
  }

  private static List<String> addresses(Lint lint, String code) {
    return lint.findings().stream()
        .filter(it -> it.finding().code().equals(code))
        .map(it -> it.at().address().orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 1"})
  void eachInstanceHasItsOwnRoleAndPolicies(String isPrivate, int wrong) throws IOException {
    Lint lint = judged(CALL.formatted(isPrivate));
    assertThat(addresses(lint, "WHO809")).hasSize(wrong);
    assertThat(lint.judged().open()).isZero();
  }

  @Test
  void eachInstanceHasItsOwnService() throws IOException {
    assertThat(addresses(judged(CALL.formatted("true")), "WHO801"))
        .containsExactly(
            "module.svc[\"a\"].aws_ecs_task_definition.app",
            "module.svc[\"b\"].aws_ecs_task_definition.app");
  }
}
