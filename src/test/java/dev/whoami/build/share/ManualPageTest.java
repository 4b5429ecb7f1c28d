package dev.whoami.build.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.cli.WhoamiCommandLine;
import dev.whoami.cli.completion.CommandModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

class ManualPageTest {
  private static final String PAGE = ManualPage.text(LocalDate.parse("2026-11-05"));

  @Test
  void tellsOfEveryCommandAndEveryOption() {
    assertThat(PAGE).contains(".Dd November 5, 2026\n");
    for (CommandModel command : CommandModel.all(WhoamiCommandLine.create())) {
      assertThat(PAGE).contains(command.title());
      for (OptionSpec option : command.options()) {
        assertThat(PAGE).contains("Fl " + option.longestName().substring(1).replace("-", "\\-"));
      }
    }
  }

  @Test
  void hiddenOptionsAreNotDescribed() {
    assertThat(PAGE).doesNotContain("inside\\-of");
  }

  @Test
  void mandocFindsNoFault(@TempDir Path folder) throws Exception {
    Path mandoc = Path.of("/usr/bin/mandoc");
    assumeTrue(Files.isExecutable(mandoc), "mandoc is not installed (Debian's package: mandoc)");
    Path file = Files.writeString(folder.resolve("whoami.1"), PAGE);
    Process lint =
        new ProcessBuilder(mandoc.toString(), "-T", "lint", "-W", "style", file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(lint.waitFor()).isZero();
  }
}
