package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that does not arrive is not a success: the exit code says so, whatever the command. */
@Execution(ExecutionMode.CONCURRENT)
class WrittenOutIT {
  private static final String UNWRITTEN =
      "whoami: the report could not be written to standard output: No space left on device. Free"
          + " some space, or write it elsewhere with --output FILE.\n";

  private static PrivateWorld.Run shell(String... lines) {
    String script =
        "whoami() { " + PrivateWorld.startInShell() + " \"$@\"; }; code() { echo \"exit $?\"; };\n";
    return PrivateWorld.of("task=EC2", "container=HEALTHY")
        .run("sh", "-c", script + String.join("\n", lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--quiet",
        "--format json",
        "--format html",
        "--format markdown",
        "--format json --output -",
        "chains",
        "chains --format json",
        "hadoop --offline --format json",
        "roles --offline",
        "lint \"$0\"",
        "explain WHO101",
        "explain",
        "lab",
        "--help",
        "chains --help",
        "--version"
      })
  void aFullDiskIsNeitherSilentNorGood(String arguments) {
    PrivateWorld.Run run = shell("whoami " + arguments + " > /dev/full; code");
    assertThat(run.stdout()).isEqualTo("exit 2\n");
    assertThat(run.stderr()).endsWith(UNWRITTEN);
  }

  /** As every tool that SIGPIPE ends: no word, and no exit code of a diagnosis. */
  @Test
  void aReaderThatHasGoneIsNoFault() {
    PrivateWorld.Run run = shell("{ whoami; echo \"exit $?\" >&2; } | true");
    assertThat(run.stderr()).isEqualTo("exit 141\n");
  }

  @Test
  void aFileIsWholeOrNotTouched(@TempDir Path folder) throws IOException {
    Path kept = folder.resolve("kept.json");
    Files.writeString(kept, "of yesterday");
    PrivateWorld.Run run =
        shell(
            "whoami --format json --output /dev/full >/dev/null; code",
            "whoami --format json --output " + kept + " >/dev/null; code",
            "whoami --format json --output " + folder + "/no/such >/dev/null; code");
    assertThat(run.stdout()).isEqualTo("exit 2\nexit 0\nexit 2\n");
    assertThat(run.stderr())
        .contains("--output /dev/full cannot be written: No space left on device;")
        .contains("/no/such cannot be written: its folder does not exist;");
    assertThat(JsonParser.parseString(Files.readString(kept)).isJsonObject()).isTrue();
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(kept);
    }
  }
}
