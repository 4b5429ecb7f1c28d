package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoamiVersionTest {
  @Test
  void namesTheCommitThatItWasBuiltFrom() throws Exception {
    if (!Files.exists(Path.of(".git"))) {
      assertThat(WhoamiVersion.commit()).isEqualTo("unknown");
      assertThat(WhoamiVersion.withCommit())
          .isEqualTo(WhoamiVersion.text() + " (commit unknown: built from files outside of git)");
      return;
    }
    String commit = git("rev-parse", "--short=10", "HEAD");
    String changes = git("status", "--porcelain", "--untracked-files=no");
    String day = git("log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d");
    assertThat(WhoamiVersion.commit())
        .isEqualTo(changes.isEmpty() ? commit : commit + " with changes");
    assertThat(WhoamiVersion.withCommit())
        .isEqualTo(WhoamiVersion.text() + " (" + WhoamiVersion.commit() + ", " + day + ")");
  }

  @Test
  void namesTheSdkThatIsInIt() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<awssdk.version>" + WhoamiVersion.ofSdk() + "<");
  }

  private static String git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder("git");
    git.command().addAll(List.of(arguments));
    git.environment().put("TZ", "UTC");
    Process process = git.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }
}
