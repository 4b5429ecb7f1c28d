package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with letters in their names that the locale of a pipeline's container does not have. */
class ForeignNamesTest {
  private static final String MANIFEST =
      """
      name: api
      type: Backend Service
      variables:
        AWS_ACCESS_KEY_ID: AKIAEXAMPLEEXAMPLE01
        AWS_SECRET_ACCESS_KEY: s3cr3t
      """;

  private final Path folder;

  ForeignNamesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void inAnotherLocaleTheRestIsJudged() throws Exception {
    write("copilot/api/manifest.yml", "copilot/b\u00fccher/manifest.yml", "n\u00f6tes.txt");
    assertThat(lint("C", "."))
        .contains("WHO805  error, copilot/api/manifest.yml:")
        .contains("This locale cannot write the name; set LC_ALL=C.UTF-8.\n")
        .doesNotContain("bug of whoami", "tes.txt")
        .endsWith("exit 1");
  }

  @Test
  void inOneThatHasThemAllIsJudged() throws Exception {
    write("b\u00fccher/manifest.yml");
    assertThat(lint("C.UTF-8", "."))
        .contains("WHO805  error, b\u00fccher/manifest.yml:")
        .doesNotContain("Not checked")
        .endsWith("exit 1");
  }

  private void write(String... names) throws Exception {
    for (String each : names) {
      Path file = folder.resolve(each);
      Files.createDirectories(file.getParent());
      Files.writeString(file, MANIFEST);
    }
  }

  private String lint(String locale, String path) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.whoami.cli.Main",
                "lint",
                path));
    command.environment().put("LC_ALL", locale);
    Process process = command.directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text + "exit " + process.waitFor();
  }
}
