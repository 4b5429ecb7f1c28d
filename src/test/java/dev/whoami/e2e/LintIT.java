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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real jar on files: exit codes, formats, standard input. It needs no network for that. */
@Execution(ExecutionMode.CONCURRENT)
class LintIT {
  private static final String CASES = "src/test/lint/";
  private static final Path NOTHING = Path.of("/dev/null");

  private final Path folder;

  LintIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Run(int exit, String out, String err) {}

  private Run lint(Path input, String... arguments) throws IOException, InterruptedException {
    return lintIn(Path.of("."), input, arguments);
  }

  private Run lintIn(Path where, Path input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(PrivateWorld.javaOfWhoami());
    command.addAll(List.of("-jar", Path.of(PrivateWorld.jar()).toAbsolutePath().toString()));
    command.add("lint");
    command.addAll(List.of(arguments));
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(out)
            .redirectError(err)
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  /** Each in one format; LintExitCodesTest has each in every format. */
  @ParameterizedTest
  @CsvSource({
    "registered-healthy/app.json, json, 0",
    "container-hosts/hosts.tf, sarif, 0",
    "described-without-role/app.json, text, 1",
    "cloudformation-mistakes/template.yaml, gitlab, 1",
    "plan-with-modules/plan.json, junit, 1",
    "no-such-file.json, json, 2"
  })
  void theExitCodeTells(String file, String format, int exit) throws Exception {
    Run run = lint(NOTHING, CASES + file, "--format", format);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.out()).isNotEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedAndTheOthersAreJudged() throws Exception {
    Run run = lint(NOTHING, CASES + "none.json", CASES + "swapped/app.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "whoami: lint "
                + CASES
                + "none.json: it does not exist; name a file or a folder that is there\n");
    assertThat(run.out()).contains("WHO812", "1 file unreadable", ", exit 2");
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
    assertThat(run.out()).contains(", standard input:", "WHO" + code);
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
            "whoami: "
                + pipe
                + " is a pipe that no program writes to; start the one that does, or name a"
                + " file\n");
    assertThat(run.out()).contains("WHO812", "1 file unreadable", ", exit 2");
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

  @Test
  void whatIsNoFileIsReportedAsSuch() throws Exception {
    Run run = lint(NOTHING, "/dev/zero");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("whoami: /dev/zero is a device, not a file");
    Run zeros = lint(Path.of("/dev/zero"), "-");
    assertThat(zeros.err())
        .startsWith("whoami: - comes from a device that never ends; give a file");
  }

  @Test
  void aNameDoesNotSteerTheTerminal() throws Exception {
    Run run = lint(NOTHING, "a\u001b[2J\tb.tf");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "whoami: lint a\ufffd[2J b.tf: it does not exist; name a file or a folder that is"
                + " there\n");
    assertThat(run.out()).doesNotContain("\u001b", "\t");
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() throws Exception {
    Run run = lint(NOTHING, CASES + "swapped/app.json", "--timeout", "soon");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--timeout soon is not a time between 100ms and 10m");
  }

  /** As a team has it: settings, a baseline, what Git ignores, and a mistake that is new. */
  @Test
  void aRepositoryIsJudgedFromItsTopAndFromBelow() throws Exception {
    Path top = Files.createDirectories(folder.resolve("team"));
    assertThat(new ProcessBuilder("git", "init", "-q", top.toString()).start().waitFor()).isZero();
    Files.writeString(top.resolve(".gitignore"), "build/\n");
    Files.writeString(top.resolve(".whoami.yaml"), "exclude:\n  - old/\nbaseline: known.json\n");
    for (String each : List.of("build", "old", "orders", "invoices")) {
      Files.createDirectories(top.resolve(each));
      Files.copy(Path.of(CASES + "swapped/app.json"), top.resolve(each + "/app.json"));
    }
    Run none = lintIn(top, NOTHING);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("known.json: it does not exist; write it with");
    Run written = lintIn(top, NOTHING, "--write-baseline", "orders");
    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(written.out()).startsWith("1 finding written to ").hasLineCount(1);
    String other = folder.resolve("other.json").toString();
    assertThat(lintIn(top, NOTHING, "--write-baseline", "--baseline", other).out())
        .isEqualTo(
            "2 findings written to "
                + other
                + "\nUse it by --baseline, or as baseline: in .whoami.yaml\n");
    Run all = lintIn(top, NOTHING);
    assertThat(all.exit()).as(all.err()).isEqualTo(1);
    assertThat(all.out())
        .startsWith("WHO812  error, invoices/app.json:2, app\n")
        .contains("\n2 task definitions checked\n")
        .endsWith("1 error, 0 warnings, 0 notes, 0 allowed, 1 in the baseline, exit 1\n");
    Run below = lintIn(top.resolve("orders"), NOTHING, "--quiet");
    assertThat(below.exit()).isZero();
    assertThat(below.out()).isEmpty();
    Run quiet = lintIn(top, NOTHING, "--quiet", "*/app.json");
    assertThat(quiet.exit()).isEqualTo(1);
    assertThat(quiet.out()).startsWith("invoices/app.json:2: error WHO812: ").hasLineCount(1);
    Files.move(top.resolve("known.json"), top.resolve("elsewhere"));
    Files.createSymbolicLink(top.resolve("known.json"), top.resolve("elsewhere"));
    Run link = lintIn(top, NOTHING, "--write-baseline");
    assertThat(link.exit()).isEqualTo(2);
    assertThat(link.err()).contains("known.json is a link; remove it, or name a file");
    Files.writeString(top.resolve(".whoami.yaml"), "fail_on: error\n");
    Run wrong = lintIn(top, NOTHING);
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains(".whoami.yaml, line 1: has a setting that is not known");
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "note, 1"})
  void theSeverityThatFailsIsChosen(String severity, int exit) throws Exception {
    Run run = lint(NOTHING, CASES + "container-hosts/hosts.tf", "--fail-on", severity);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
  }

  @Test
  void whatIsAllowedIsNoError() throws Exception {
    Run run = lint(NOTHING, CASES + "swapped/app.json", "--allow", "who812,WHO801");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("1 allowed, exit 0");
  }
}
