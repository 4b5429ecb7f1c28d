package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script poses as whoami: it says WHO002 in as many runs as the test wants. */
class DiagnosisRunTest {
  /** Keeps count in a file; takes the options that the lab gives to whoami. */
  private static final String SCRIPT =
      """
      runs=$(($(cat "$1/runs" 2>/dev/null || echo 0) + 1))
      echo $runs >"$1/runs"
      codes=WHO302
      [ $runs -gt "$2" ] || codes=WHO002,WHO302
      unmet=
      case "$*" in *--wrong*) exit 2 ;; esac
      case "$*" in *--expect=*) unmet=yes codes=$codes,WHO112 ;; esac
      json='{"verdict":{"kind":"TASK_ROLE"},"findings":['
      json=$json$(echo $codes | sed 's/[^,]*/{"code":"&"}/g')']}'
      shift 2
      format= output= quiet=
      while [ $# -gt 0 ]; do
        case $1 in
          --format) format=$2 && shift ;;
          --output) output=$2 && shift ;;
          --quiet) quiet=yes ;;
        esac
        shift
      done
      said="run $runs as $format"
      [ "$format" = json ] && said=$json
      if [ "$output" ]; then echo "$said" >"$output"; else echo "$said"; fi
      if [ "$quiet" ]; then echo "TASK_ROLE certain - CONTAINER $codes"; fi
      [ -z "$unmet" ]
      """;

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  DiagnosisRunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  void whereTheSdkDisagreesOnceItIsAskedAgain(Form form) throws IOException {
    assertThat(exit(form, 1)).isEqualTo(0);
    assertThat(runs()).isEqualTo(2);
    assertThat(said()).contains("lab: as expected (TASK_ROLE, WHO302)");
    assertThat(said().contains("whoami runs once more")).isEqualTo(form == Form.TEXT);
  }

  /** The first report is also another program's input: it gets only the second. */
  @ParameterizedTest
  @EnumSource
  void onlyTheSecondReportIsShown(Form form) throws IOException {
    exit(form, 1);
    String report = out.toString(StandardCharsets.UTF_8);
    assertThat(report).doesNotContain("\"code\":\"WHO002\"").doesNotContain("run 1 as");
  }

  @ParameterizedTest
  @EnumSource
  void whereItDisagreesAgainThatIsTold(Form form) throws IOException {
    assertThat(exit(form, 2)).isEqualTo(1);
    assertThat(runs()).isEqualTo(2);
    assertThat(said())
        .contains("lab: expected TASK_ROLE, WHO302 and got TASK_ROLE, WHO002, WHO302");
  }

  @ParameterizedTest
  @EnumSource
  void whereItAgreesOneRunIsEnough(Form form) throws IOException {
    assertThat(exit(form, 0)).isEqualTo(0);
    assertThat(runs()).isEqualTo(1);
  }

  /** The lab's own expectation holds, and the exit code is that of whoami. */
  @ParameterizedTest
  @EnumSource
  void whatTheCallerExpectsIsWhoamisToJudge(Form form) throws IOException {
    assertThat(exit(form, 0, "--expect=host-role")).isEqualTo(1);
    assertThat(said())
        .contains("lab: as expected (TASK_ROLE, WHO302)")
        .contains("whoami exited with 1");
  }

  /**
   * The message about the option is whoami's, and what the scenario expects is beside the point.
   */
  @ParameterizedTest
  @EnumSource
  void anOptionThatWhoamiRefusesIsWrongUsage(Form form) throws IOException {
    assertThat(exit(form, 0, "--wrong")).isEqualTo(2);
    assertThat(said()).doesNotContain("lab: expected");
  }

  private int exit(Form form, int disagreements, String... options) throws IOException {
    Path script = Files.writeString(folder.resolve("whoami"), SCRIPT);
    Scenario scenario = Scenario.ECS_TASK_ROLE;
    try (RunningWorld world = RunningWorld.start(scenario.world(), Network.LOOPBACK)) {
      DiagnosisRun run =
          DiagnosisRun.of(
              scenario,
              world,
              arguments -> {
                List<String> words = new ArrayList<>(List.of("sh", script.toString()));
                words.addAll(List.of(folder.toString(), String.valueOf(disagreements)));
                words.addAll(arguments);
                return words;
              },
              List.of(options));
      PrintStream stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
      PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
      return switch (form) {
        case TEXT -> run.showText(stdout);
        case JSON -> run.showJson(stdout, stderr);
        case HTML -> run.showAs("html", stdout, stderr);
      };
    }
  }

  private int runs() throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve("runs")).strip());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  /** Each way in which the lab shows a diagnosis. */
  enum Form {
    TEXT,
    JSON,
    HTML
  }
}
