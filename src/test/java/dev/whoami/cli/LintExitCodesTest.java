package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit code of lint is the same in every format; LintIT asks the jar itself for one each. */
class LintExitCodesTest {
  private static final String CASES = "src/test/lint/";

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
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
  void theExitCodeIsThatOfTheFindingsInEveryFormat(String file, int exit) {
    for (String format : new String[] {"text", "json", "sarif", "junit", "gitlab"}) {
      said.reset();
      int code = WhoamiCommandLine.create().execute("lint", CASES + file, "--format", format);
      assertThat(code).as(format).isEqualTo(exit);
      assertThat(said.toString(StandardCharsets.UTF_8)).as(format).isNotEmpty();
    }
  }

  /** Each is written by a different option, which the message must name. */
  @ParameterizedTest
  @CsvSource({
    "--output /no/such/report, --output /no/such/report",
    "--write-patch /no/such/fix.patch, --write-patch /no/such/fix.patch",
    "--write-baseline --baseline /no/such/known.json, --baseline /no/such/known.json"
  })
  void anUnwritableFileIsReportedByItsOption(String options, String named) {
    String line = "lint " + CASES + "registered-healthy/app.json " + options;
    assertThat(WhoamiCommandLine.create().execute(line.split(" "))).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .contains(named + " cannot be written: its folder does not exist;");
  }
}
