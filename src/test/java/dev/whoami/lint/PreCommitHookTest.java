package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changed files have pre-commit run lint. */
class PreCommitHookTest {
  private static boolean runsFor(String name) throws IOException {
    String files =
        Files.readString(Path.of(".pre-commit-hooks.yaml"))
            .lines()
            .filter(it -> it.startsWith("  files: "))
            .findFirst()
            .orElseThrow()
            .substring("  files: ".length());
    return Pattern.compile(files).matcher(name).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "infra/main.tf",
        "main.tf.json",
        "app.json",
        "pod.yaml",
        "pod.yml",
        ".whoami.yaml",
        "stack.template",
        "terraform.tfvars",
        "stage.auto.tfvars.json",
        "containers.json.tftpl",
        "containers.tpl"
      })
  void itRunsForWhatLintReads(String name) throws IOException {
    assertThat(runsFor(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "main.tf.bak", "App.java"})
  void itDoesNotRunForOtherFiles(String name) throws IOException {
    assertThat(runsFor(name)).isFalse();
  }
}
