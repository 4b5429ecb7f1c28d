package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that the user who runs lint cannot list. */
class ClosedFoldersTest {
  private final Path folder;

  ClosedFoldersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void close() throws Exception {
    Files.createDirectories(folder.resolve("infra/closed"));
    permit("---------");
  }

  @AfterEach
  void open() throws Exception {
    permit("rwx------");
  }

  private void permit(String mode) throws Exception {
    Files.setPosixFilePermissions(
        folder.resolve("infra/closed"), PosixFilePermissions.fromString(mode));
  }

  @Test
  void oneThatIsNamedIsNotWell() throws Exception {
    assertThat(lint("infra/closed"))
        .contains("infra/closed cannot be listed by this user; see: ls -ld infra/closed")
        .endsWith("exit 2");
  }

  @Test
  void oneInAnotherIsToldAsNotJudged() throws Exception {
    assertThat(lint("infra"))
        .contains("Not checked\n  infra/closed/: This folder cannot be listed by this user.\n")
        .endsWith("exit 0");
  }

  /** In a process that may not read everything, also where root runs the tests. */
  private String lint(String path) throws Exception {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
      command.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command.addAll(List.of(java, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.whoami.cli.Main", "lint", path));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text + "exit " + process.waitFor();
  }
}
