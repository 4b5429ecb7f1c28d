package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.Lint;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.report.writer.RenderOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintNoticesTest {
  private static final RenderOptions TERMINAL = RenderOptions.terminal(80, 24);

  private final Path folder;

  LintNoticesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aTerminalHasTheSentenceOnlyInTheReport() {
    assertThat(notices("none.json", true, TERMINAL)).isEmpty();
  }

  @Test
  void aTerminalStillGetsTheNameThatWasMeant() throws Exception {
    Path real = Files.createFile(folder.resolve("main.tf"));
    assertThat(notices("mian.tf", true, TERMINAL))
        .containsExactly(
            "whoami: lint " + folder.resolve("mian.tf") + ": did you mean " + real + "?");
  }

  @Test
  void aReportElsewhereHasANoticeBesideIt() {
    String notice =
        "whoami: lint "
            + folder.resolve("none.json")
            + ": it does not exist; name a file or a folder that is there";
    assertThat(notices("none.json", true, RenderOptions.plain())).containsExactly(notice);
    assertThat(notices("none.json", false, TERMINAL)).containsExactly(notice);
  }

  private List<String> notices(String name, boolean isForPeople, RenderOptions seen) {
    String file = folder.resolve(name).toString();
    Lint lint = Lint.in(List.of(file), LintSettings.usual(), Duration.ofMinutes(1));
    return LintCommand.unread(lint, isForPeople, seen);
  }
}
