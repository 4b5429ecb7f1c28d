package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is allowed is set aside, counted, and told with its reason. */
class AllowancesTest {
  private static final String CONTAINERS =
      "container_definitions = jsonencode([{ name = \"c\", image = \"app:1\" }])";

  private final Path folder;

  AllowancesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Lint judged(String name, String text, String... codes) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Lint.of(List.of(file.toString()), Set.of(codes));
  }

  private static String terraform(String above, String beside, String inside) {
    return above
        + "\nresource \"aws_ecs_task_definition\" \"a\" { "
        + beside
        + "\n  "
        + inside
        + "\n  "
        + CONTAINERS
        + "\n}\n\nresource \"aws_ecs_task_definition\" \"b\" {\n  "
        + CONTAINERS
        + "\n}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# whoami:allow WHO801 serves files | '' | '' | serves files",
        "// whoami:allow WHO801 serves files | '' | '' | serves files",
        "/* whoami:allow WHO801 serves files */ | '' | '' | serves files",
        "'' | # whoami:allow WHO801 why not | '' | why not",
        "'' | '' | #whoami:allow who801, WHO803 two at once | two at once",
        "# whoami:allow WHO801 | '' | '' | ''"
      })
  void aCommentAllowsWhatItStandsBy(String above, String beside, String inside, String reason)
      throws IOException {
    Lint lint = judged("x.tf", terraform(above, beside, inside));
    assertThat(lint.allowed()).extracting(Allowed::reason).containsExactly(reason);
    assertThat(lint.findings())
        .extracting(it -> it.at().address().orElse(""))
        .containsExactly("aws_ecs_task_definition.b");
  }

  @ParameterizedTest
  @CsvSource({"# whoami:allow WHO802 other", "# whoami: allow WHO801 x", "# WHO801 allow"})
  void anotherCommentAllowsNothing(String above) throws IOException {
    assertThat(judged("x.tf", terraform(above, "", "")).allowed()).isEmpty();
  }

  @Test
  void aCommentTwoLinesAboveAllowsNothing() throws IOException {
    String above = "# whoami:allow WHO801 far away\n";
    assertThat(judged("x.tf", terraform(above, "", "")).allowed()).isEmpty();
  }

  @Test
  void inYamlAResourceEndsWhereTheNextBegins() throws IOException {
    String task = "Type: AWS::ECS::TaskDefinition\n    Properties: { ContainerDefinitions: [";
    String text =
        "Resources:\n  A:\n    "
            + task
            + "{Image: app}] }\n  # whoami:allow WHO801 of B\n  B:\n    "
            + task
            + "{Image: app}] }\n";
    Lint lint = judged("x.yaml", text);
    assertThat(lint.allowed())
        .extracting(it -> it.finding().at().address().orElse(""))
        .containsExactly("B");
    assertThat(lint.findings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'tags': [{'key': 'whoami:allow', 'value': 'WHO801 serves files'}] | ''",
        "'family': 'x' | 'dockerLabels': {'whoami:allow': 'WHO801 serves files'},"
      })
  void aTagOrALabelAllowsInJson(String field, String label) throws IOException {
    String text =
        "{" + field + ", 'containerDefinitions': [{" + label + " 'name': 'x', 'image': 'app'}]}";
    Lint lint = judged("x.json", text.replace('\'', '"'));
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.allowed()).extracting(Allowed::reason).containsExactly("serves files");
  }

  @Test
  void theOptionAllowsEverywhere() throws IOException {
    Lint lint = judged("x.tf", terraform("", "", ""), "WHO801");
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.exitCode()).isZero();
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .contains("0 errors, 0 warnings, 0 notes, 2 allowed, exit 0")
        .doesNotContain("--allow");
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain().verbose(true)))
        .containsPattern(":2,\\s+aws_ecs_task_definition.a: by --allow");
  }
}
