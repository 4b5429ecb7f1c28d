package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real jar on files: exit codes, formats, standard input. It needs no network for that. */
class LintIT {
  private static final String CASES = "src/test/lint/";
  private static final Path NOTHING = Path.of("/dev/null");

  private final Path folder;

  LintIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Run(int exit, String out, String err) {}

  private Run lint(Path input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("whoami.jar", "target/whoami.jar"));
    command.add("lint");
    command.addAll(List.of(arguments));
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(out)
            .redirectError(err)
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  @ParameterizedTest
  @CsvSource({
    "registered-healthy/app.json, 0",
    "container-hosts/hosts.tf, 0",
    "described-without-role/app.json, 1",
    "cloudformation-mistakes/template.yaml, 1",
    "plan-with-modules/plan.json, 1",
    "no-such-file.json, 2"
  })
  void theExitCodeTells(String file, int exit) throws Exception {
    for (String format : List.of("text", "json", "sarif")) {
      Run run = lint(NOTHING, CASES + file, "--format", format);
      assertThat(run.exit()).as(run.err()).isEqualTo(exit);
      assertThat(run.out()).isNotEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsNamedAndTheOthersAreJudged() throws Exception {
    Run run = lint(NOTHING, CASES + "none.json", CASES + "swapped/app.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("whoami lint: " + CASES + "none.json does not exist\n");
    assertThat(run.out()).contains("WHO812").contains("1 file not judged, exit 2");
  }

  @ParameterizedTest
  @CsvSource({
    "terraform-many-mistakes/main.tf, 801",
    "cloudformation-mistakes/template.yaml, 804",
    "swapped/app.json, 812"
  })
  void standardInputIsReadInEveryFormat(String file, String code) throws Exception {
    Run run = lint(Path.of(CASES + file), "-");
    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).startsWith("standard input\n").contains("WHO" + code);
  }

  @Test
  void anOutputFileGetsTheFormatAndTheTerminalTheText() throws Exception {
    Path report = folder.resolve("report.sarif");
    String file = CASES + "swapped/app.json";
    Run run = lint(NOTHING, file, "--format", "sarif", "--output", report.toString());
    assertThat(run.out()).endsWith("1 error, 0 warnings, 0 notes, 0 allowed, exit 1\n");
    JsonObject sarif = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    assertThat(sarif.get("version").getAsString()).isEqualTo("2.1.0");
  }

  /** The reader hangs; the process does not. */
  @Test
  void aPipeWithoutAWriterEndsWithTheTime() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Run run = lint(NOTHING, pipe.toString(), CASES + "swapped/app.json", "--timeout", "3s");
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "whoami lint: "
                + pipe
                + " is a pipe that no program writes to; start the one that does, or name a"
                + " file\n");
    assertThat(run.out()).contains("WHO812").contains("1 file not judged, exit 2");
  }

  @Test
  void standardInputWithoutEndIsCut() throws Exception {
    Path out = folder.resolve("endless");
    String whoami = "-jar " + System.getProperty("whoami.jar", "target/whoami.jar");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script =
        "{ printf '{\"x\": ['; yes '{},'; } | "
            + (java + " " + whoami + " lint - --timeout 1s --format json");
    Process process = new ProcessBuilder("sh", "-c", script).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    JsonObject cut =
        JsonParser.parseString(Files.readString(out))
            .getAsJsonObject()
            .getAsJsonArray("unreadable")
            .get(0)
            .getAsJsonObject();
    assertThat(cut.get("file").getAsString()).isEqualTo("-");
    assertThat(cut.get("timedOut").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/dev/zero, is a device", "src/test/lint, is a folder"})
  void whatIsNoFileIsReportedAsSuch(String input, String reason) throws Exception {
    Run run = lint(NOTHING, input);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("whoami lint: " + input + " " + reason + ", not a file");
    Run zeros = lint(Path.of("/dev/zero"), "-");
    assertThat(zeros.err()).isEqualTo("whoami lint: - is not text\n");
  }

  @Test
  void aNameDoesNotSteerTheTerminal() throws Exception {
    Run run = lint(NOTHING, "a\u001b[2J\tb.tf");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("whoami lint: a\ufffd[2J b.tf does not exist\n");
    assertThat(run.out()).doesNotContain("\u001b", "\t");
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() throws Exception {
    Run run = lint(NOTHING, CASES + "swapped/app.json", "--timeout", "soon");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--timeout soon is not a time between 100ms and 10m");
  }

  @Test
  void whatIsAllowedIsNoError() throws Exception {
    Run run = lint(NOTHING, CASES + "swapped/app.json", "--allow", "who812,WHO801");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("1 allowed, exit 0");
  }
}
