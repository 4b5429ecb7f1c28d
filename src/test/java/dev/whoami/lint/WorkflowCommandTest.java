package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub's runner makes of a line, by its own rules for the parts of a command. */
class WorkflowCommandTest {
  private static final String HOSTILE = "a,line=9::\r\n::stop-commands::x%0A##[group]b";

  @Test
  void aNameEndsNeitherItsPropertyNorTheLine() {
    String line = WorkflowCommand.of("error").with("file", HOSTILE).saying("well");
    String value = line.substring("::error file=".length(), line.indexOf("::well"));
    assertThat(value).doesNotContain(":", ",", "\r", "\n", "##[");
    assertThat(line).hasLineCount(1).endsWith("::well\n");
  }

  @Test
  void aMessageHasLinesOfItsOwnAndNoCommand() {
    String line = WorkflowCommand.of("warning").with("title", "t").saying("1\n50%\n" + HOSTILE);
    assertThat(line)
        .hasLineCount(1)
        .startsWith("::warning title=t::1%0A50%25%0Aa,line=9::")
        .contains("%250A")
        .doesNotContain("##[", "\r");
  }

  @Test
  void errorsComeFirstWithTheirPlace(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Files.copy(Path.of("src/test/lint/terraform-many-mistakes/main.tf"), folder.resolve("a, b.tf"));
    Lint lint = Lint.of(List.of(folder.resolve("a, b.tf").toString()), Set.of());
    List<String> lines = LintFormat.GITHUB.render(lint, RenderOptions.plain()).lines().toList();
    assertThat(lines.get(0)).startsWith("::error file=a%2C b.tf,line=13,title=WHO801::Task def");
    assertThat(lines).filteredOn(it -> it.startsWith("::error ")).hasSize(3);
    assertThat(lines.subList(0, 3)).allMatch(it -> it.startsWith("::error "));
    assertThat(lines.subList(3, 6)).allMatch(it -> it.startsWith("::warning "));
    assertThat(lines).endsWith("3 errors, 3 warnings, 0 notes, 0 allowed, exit 1");
  }
}
