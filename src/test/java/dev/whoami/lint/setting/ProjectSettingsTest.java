package dev.whoami.lint.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.Allowed;
import dev.whoami.lint.Lint;
import dev.whoami.lint.LintFormat;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.baseline.UnreadableBaselineException;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a team says in .whoami.yaml, and what is known by its baseline. */
class ProjectSettingsTest {
  private static final String TASK =
      """
      resource "aws_ecs_task_definition" "NAME" {
        container_definitions = jsonencode([{
          name = "c", image = "app:1", environment = [{ name = "S3_BUCKET", value = "x" }]
        }])
      }
      """;

  private final Path folder;

  ProjectSettingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makeRepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("infra/examples"));
    Files.writeString(folder.resolve("infra/main.tf"), TASK);
    Files.writeString(folder.resolve("infra/examples/main.tf"), TASK);
  }

  private ProjectSettings settings(String text) throws IOException, WrongSettingException {
    Files.writeString(folder.resolve(".whoami.yaml"), text);
    return ProjectSettings.around(List.of(folder + "/infra"));
  }

  private Lint lint(LintSettings settings) {
    return Lint.in(List.of(folder + "/infra"), settings, Duration.ofMinutes(1));
  }

  @Test
  void excludedPathsAreNotJudged() throws Exception {
    assertThat(lint(settings("exclude:\n  - examples/\n").settings()).findings()).hasSize(1);
    assertThat(lint(settings("exclude: infra/*\n").settings()).findings()).isEmpty();
    assertThat(lint(settings("exclude: /examples\n").settings()).findings()).hasSize(2);
  }

  /** Neither what it declares nor what of it cannot be judged. */
  @Test
  void aModuleThatIsExcludedIsNotCounted() throws Exception {
    Files.delete(folder.resolve("infra/examples/main.tf"));
    Files.createDirectories(folder.resolve("infra/modules/task"));
    Files.writeString(
        folder.resolve("infra/call.tf"), "module \"task\" {\n  source = \"./modules/task\"\n}\n");
    Files.writeString(folder.resolve("infra/modules/task/main.tf"), TASK);
    Files.writeString(
        folder.resolve("infra/modules/task/large.tf"),
        """
        locals {
          line = "%s"
          page = [%s]
          book = [%s]
        }
        resource "aws_iam_role" "NAME" {
          tags = { book = local.book }
        }
        """
            .formatted("x".repeat(1000), "local.line,".repeat(100), "local.page,".repeat(100)));
    Lint all = lint(settings("").settings());
    assertThat(all.judged().inFull()).isEqualTo(2);
    assertThat(all.unreadable()).hasSize(1);
    Lint lint = lint(settings("exclude: modules/\n").settings());
    assertThat(lint.judged().inFull()).isEqualTo(1);
    assertThat(lint.unreadable()).isEmpty();
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .contains("\n1 task definition checked\n");
    assertThat(LintFormat.JSON.render(lint, RenderOptions.plain())).contains("\"inFull\": 1");
  }

  @Test
  void anAllowedCodeIsSetAsideWithItsReason() throws Exception {
    Lint lint = lint(settings("allow:\n  - who801, WHO803 sidecars only\n").settings());
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.exitCode()).isZero();
    assertThat(lint.allowed()).extracting(Allowed::by).containsOnly(Allowed.By.SETTINGS);
    assertThat(lint.allowed()).extracting(Allowed::reason).containsOnly("sidecars only");
  }

  @ParameterizedTest
  @CsvSource({"error, ERROR", "warning, WARNING", "note, NOTE"})
  void theSeverityThatFailsIsTheTeams(String text, Severity severity) throws Exception {
    assertThat(settings("fail-on: " + text).failOn()).contains(severity);
    assertThat(settings("fail-on: " + text).settings().failOn()).isEqualTo(severity);
  }

  @Test
  void warningsFailOnlyWhereTheTeamSaysSo() throws Exception {
    String warning =
        TASK.replace(
            "  container_definitions",
            "  task_role_arn = aws_iam_role.x.arn\n  execution_role_arn = aws_iam_role.x.arn\n"
                + "  container_definitions");
    Files.writeString(folder.resolve("infra/main.tf"), warning);
    Files.delete(folder.resolve("infra/examples/main.tf"));
    assertThat(lint(settings("").settings()).exitCode()).isZero();
    assertThat(lint(settings("fail-on: warning").settings()).exitCode()).isEqualTo(1);
  }

  @Test
  void theNearestFileCounts() throws Exception {
    Files.writeString(folder.resolve("infra/.whoami.yaml"), "fail-on: note");
    assertThat(settings("fail-on: warning").failOn()).contains(Severity.NOTE);
  }

  @Test
  void aFileAboveTheRepositoryDoesNotCount() throws Exception {
    Files.writeString(folder.resolve(".whoami.yaml"), "fail-on: note");
    Files.createDirectories(folder.resolve("infra/.git"));
    assertThat(ProjectSettings.around(List.of(folder + "/infra/*.tf")).failOn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'fail_on: error' | line 1: has a setting that is not known; use one of: fail-on, allow",
        "'allow: []\nignore: x' | line 2: has a setting that is not known",
        "'fail-on: high' | line 1: fail-on has no known value; use one of: error, warning, note",
        "'allow: [WHO101]' | line 1: allow has WHO101, which is not a finding of lint",
        "'allow: [x]' | allow needs a code and may have a reason",
        "'exclude: {a: b}' | exclude is not a list",
        "'baseline: []' | baseline names no file",
        "'baseline: /tmp/x.json' | baseline leads out of this folder; name a file in it or below",
        "'baseline: a/../../x.json' | baseline leads out of this folder",
        "'- a' | has no settings by name",
        "'a: [' | line 1: is not YAML",
        "'fail-on: note\n--- {}' | line 2: has a second document; write the settings in one"
      })
  void whatNobodyKnowsIsAnErrorWithTheFix(String text, String reason) {
    assertThatThrownBy(() -> settings(text))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining(folder + "/.whoami.yaml")
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsKnownDoesNotFailAndWhatIsNewDoes() throws Exception {
    ProjectSettings project = settings("baseline: known.json\n");
    assertThat(project.baseline()).contains(folder + "/known.json");
    Lint today = lint(project.settings());
    assertThat(today.exitCode()).isEqualTo(1);
    Path file = folder.resolve("known.json");
    Files.writeString(file, Baseline.text(today.known()));
    assertThat(Files.readString(file))
        .contains("\"file\": \"infra/main.tf\"", "\"address\": \"aws_ecs_task_definition.NAME\"");
    LintSettings knowing = project.settings().knowing(Baseline.in(file.toString()));
    Lint later = lint(knowing);
    assertThat(later.exitCode()).isZero();
    assertThat(later.allowed())
        .hasSize(2)
        .extracting(Allowed::by)
        .containsOnly(Allowed.By.BASELINE);
    Files.writeString(
        folder.resolve("infra/main.tf"), "# moved\n" + TASK + TASK.replace("NAME", "new"));
    Lint changed = lint(knowing);
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.findings()).hasSize(1);
    assertThat(changed.findings().get(0).at().address()).contains("aws_ecs_task_definition.new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"findings\": [1]}", "{\"findings\": [{}]}", "{", "x"})
  void aBaselineThatIsNoneIsAnErrorWithTheFix(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("known.json"), text);
    assertThatThrownBy(() -> Baseline.in(file.toString()))
        .isInstanceOf(UnreadableBaselineException.class)
        .hasMessageContaining("known.json is not a baseline of whoami; write it again with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/", "-"})
  void aBaselineThatIsNoFileIsNotRead(String name) {
    assertThatThrownBy(() -> Baseline.in(name))
        .isInstanceOf(UnreadableBaselineException.class)
        .hasMessage(name + " is not a file; write the baseline to one");
  }

  @Test
  void aBaselineThatIsMissingIsAnErrorWithTheFix() {
    assertThatThrownBy(() -> Baseline.in(folder + "/none.json"))
        .isInstanceOf(UnreadableBaselineException.class)
        .hasMessageContaining("none.json does not exist; write the baseline with --write-baseline");
  }

  @ParameterizedTest
  @CsvSource({"out/known.json, false", "out/known.json, true", "known.json, true"})
  void aBaselineBehindALinkOutOfTheRepositoryIsRefused(
      String name, boolean isThere, @TempDir Path elsewhere) throws Exception {
    if (isThere) {
      Files.writeString(elsewhere.resolve("known.json"), "{}");
    }
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    Files.createSymbolicLink(folder.resolve("known.json"), elsewhere.resolve("known.json"));
    ProjectSettings project = settings("baseline: " + name + "\n");
    assertThatThrownBy(project::baseline)
        .isInstanceOf(WrongSettingException.class)
        .hasMessage(
            folder
                + "/"
                + name
                + " leads out of the repository by a link; let baseline: name a file in it");
  }

  @Test
  void aBaselineBehindALinkWithinTheRepositoryIsRead() throws Exception {
    Files.createSymbolicLink(folder.resolve("out"), folder.resolve("infra"));
    assertThat(settings("baseline: out/known.json\n").baseline())
        .contains(folder + "/out/known.json");
  }
}
