package dev.whoami.lint.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whoami.lint.Lint;
import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work grows with the sources, and no faster: each of these took minutes where it grew with the
 * square, and takes far less than a second. Lint says so itself where the time was too short.
 */
class LargeSourcesTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int MANY = 300_000;

  private final Path folder;

  LargeSourcesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".git"));
    write(
        "task.json",
        """
        {"family": "shop", "containerDefinitions": [{"name": "main", "image": "a.test/shop:1"}]}
        """);
    write("requirements.txt", "boto3");
    write("Dockerfile", "FROM python:3\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void requireAnAnswer(String name) {
    Lint lint = Lint.in(List.of(folder.toString()), LintSettings.usual(), LIMIT);
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.isLate(folder.resolve(name).toString())).isFalse();
    assertThat(lint.findings()).isNotEmpty();
  }

  static List<Arguments> sources() {
    return List.of(
        arguments("shop/app.py", "import boto3\n" + "aws\n\n".repeat(MANY / 2)),
        arguments("shop/app.py", "import boto3\n" + "x.tag_resource(\n".repeat(MANY / 5)),
        arguments(
            "shop/app.py",
            "s = boto3.client('s3')\n" + "\n".repeat(2 * MANY) + "s.put_object(\n".repeat(5000)),
        arguments("shop/app.py", "\n".repeat(MANY) + "import boto3\n"),
        arguments("shop/package.json", "\"devDependencies\":{".repeat(MANY / 3)),
        arguments("shop/requirements.txt", "\n".repeat(MANY) + "boto3\n"),
        arguments(
            "m.tf",
            "module \"m\" {\n source = \"terraform-aws-modules/ecs/aws\"\n version = \","
                + " ".repeat(2 * MANY)
                + "\"\n}\nresource \"aws_ecs_task_definition\" \"t\" {}\n"),
        arguments("shop/Dockerfile", "FROM python:3\n" + "\n".repeat(MANY)),
        arguments("shop/Dockerfile", ("FROM " + "-".repeat(1990) + "\n").repeat(1500)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theWorkGrowsWithTheSource(String name, String text) throws IOException {
    write("shop/requirements.txt", "boto3");
    write(name, text);
    requireAnAnswer(name);
  }

  @Test
  void whatIsCopiedIsNotLookedForInEveryFolder() throws IOException {
    StringBuilder copied = new StringBuilder("FROM python:3\n");
    for (int i = 0; i < 1000; i++) {
      copied.append("COPY").append((" a" + i).repeat(200)).append(" /x\n");
      write("f" + i + "/package.json", "{}");
    }
    write("Dockerfile.shop", copied.toString());
    requireAnAnswer("task.json");
  }
}
