package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A bug while one thing that lint found is written costs that, is reported, and costs nothing else.
 */
class BrokenLintSectionsTest {
  private static final String SECRET = "h4ndMadeS3cr3t";
  private static final RenderOptions PAPER = RenderOptions.plain();

  private static final Map<LintFormat, Set<String>> SECTIONS =
      Map.of(
          LintFormat.TEXT, Set.of("allowed", "findings", "unresolved"),
          LintFormat.LINE, Set.of("findings"),
          LintFormat.JSON, Set.of("allowed", "findings", "unresolved"),
          LintFormat.SARIF, Set.of("findings", "unresolved"),
          LintFormat.JUNIT, Set.of("allowed", "findings"),
          LintFormat.GITHUB, Set.of("findings"),
          LintFormat.GITLAB, Set.of("findings"));

  private static final String TASKS =
      """
      resource "aws_ecs_task_definition" "a" {
        container_definitions = jsonencode([{
          name = "c", image = "app:1", environment = [{ name = "S3_BUCKET", value = "x" }]
        }])
      }
      # whoami:allow WHO801 serves files
      resource "aws_ecs_task_definition" "b" {
        container_definitions = jsonencode([{ name = "c", image = "app:1" }])
      }
      resource "aws_ecs_task_definition" "open" {
        container_definitions = var.containers
      }
      """;

  private final Path folder;

  BrokenLintSectionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("task.tf"), TASKS);
  }

  private Lint judged() {
    return Lint.of(List.of(folder.resolve("task.tf").toString()), Set.of());
  }

  private static Set<String> sections(LintFormat format, Lint lint) {
    Set<String> names = new TreeSet<>();
    format.report(
        lint,
        PAPER,
        () ->
            new LintSections() {
              @Override
              <T> Supplier<T> planned(String name, Supplier<T> section) {
                names.add(name);
                return section;
              }
            });
    return names;
  }

  private static LintReport without(String broken, LintFormat format, Lint lint) {
    return format.report(
        lint,
        PAPER,
        () ->
            new LintSections() {
              @Override
              <T> Supplier<T> planned(String name, Supplier<T> section) {
                return name.equals(broken) ? () -> crashAfter(section) : section;
              }
            });
  }

  /** What was written before the bug is taken away again. */
  private static <T> T crashAfter(Supplier<T> section) {
    assertThat(section.get()).isNotNull();
    throw new ArrayStoreException(SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void eachThatCrashesIsReportedAndTheOthersStand(LintFormat format) {
    Lint lint = judged();
    LintReport whole = format.report(lint, PAPER);
    assertThat(whole.shown().exitCode()).isLessThan(2);
    Set<String> sections = sections(format, lint);
    assertThat(sections).isEqualTo(SECTIONS.get(format));
    for (String each : sections) {
      LintReport report = without(each, format, lint);
      assertThat(report.shown().exitCode()).as(each).isEqualTo(2);
      assertThat(report.shown().unreadable()).hasSize(1);
      assertThat(report.text().replaceAll("\\s+", " "))
          .as(each)
          .contains("cannot be reported in full because of a bug of whoami")
          .contains("java.lang.ArrayStoreException at dev.whoami.lint.BrokenLintSectionsTest")
          .doesNotContain(SECRET);
      assertThat(report.text()).isNotEqualTo(whole.text());
      if (!each.equals("allowed") && sections.contains("allowed")) {
        assertThat(report.text()).as(each).contains("serves files");
      }
    }
  }
}
