package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.tree.Exclusions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of containers that Terraform fills in, as it lies in a repository. */
class FilledInContainersTest {
  private static final String CONTAINERS =
      """
      [{"name": "c", "image": "app:1", "essential": true, "environment": [
        {"name": "AWS_ACCESS_KEY_ID", "value": "an-example-of-a-key"},
        {"name": "AWS_SECRET_ACCESS_KEY", "value": "an-example-of-a-secret"}]}]
      """;

  private static final String TERRAFORM =
      """
      resource "aws_ecs_task_definition" "c" {
        family                = "c"
        task_role_arn         = "arn:aws:iam::111122223333:role/c"
        container_definitions = file("${path.module}/../app.json")
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "service/, no/, service/main.tf",
    "service/, service/, app.json",
    "examples/, no/, app.json examples/main.tf",
  })
  void keysAreReportedWhereTerraformIsReported(
      String of, String excluded, String expected, @TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve(of));
    Files.writeString(folder.resolve("app.json"), CONTAINERS);
    Files.writeString(folder.resolve(of + "main.tf"), TERRAFORM);
    Files.writeString(
        folder.resolve("main.tf"), "module \"c\" {\n  source = \"./%s\"\n}\n".formatted(of));
    String root = folder.toString();
    LintSettings settings = LintSettings.usual().excluding(Exclusions.of(root, List.of(excluded)));
    Lint lint = Lint.in(List.of(root), settings, Duration.ofMinutes(1));
    assertThat(lint.findings())
        .filteredOn(it -> it.finding().code().equals("WHO805"))
        .extracting(it -> folder.relativize(Path.of(it.at().file())).toString())
        .containsExactlyInAnyOrder(expected.split(" "));
  }
}
