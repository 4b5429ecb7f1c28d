package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.program.ProgramCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real script, and an AWS CLI that is made up. */
@Timeout(600)
class AwsCliScriptTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private Path folder;
  private FakePrograms here;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws IOException {
    this.folder = folder;
    here = FakePrograms.in(folder);
  }

  @Test
  void theKeysAreReducedToTheirIdInsideTheChild() throws IOException {
    aws(
        "2.23.6",
        "echo AWS_ACCESS_KEY_ID=ASIAEXAMPLEEXAMPLE01",
        "echo AWS_SECRET_ACCESS_KEY=" + SECRET,
        "echo AWS_SESSION_TOKEN=" + SECRET,
        "echo warning: " + SECRET,
        "echo " + SECRET + " >&2");
    Trial trial = here.trialOf(TriedClients.AWS_CLI_V2);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.FOUND);
    assertThat(trial.accessKeyId()).contains("ASIAEXAMPLEEXAMPLE01");
    assertThat(trial.version()).contains("2.23.6");
    assertThat(output())
        .isEqualTo("{\"version\":\"2.23.6\",\"accessKeyId\":\"ASIAEXAMPLEEXAMPLE01\"}\n");
  }

  @Test
  void theExitCodeMeansForTheError() throws IOException {
    aws("2.23.6", "echo Unable to retrieve " + SECRET, "exit 253");
    Trial trial = here.trialOf(TriedClients.AWS_CLI_V2);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.remark()).isEqualTo("aws ended with 253");
    assertThat(output()).isEqualTo("{\"version\":\"2.23.6\"}\n");
  }

  @Test
  void oneWithoutTheCommandGivesNoAnswer() throws IOException {
    aws("2.1.3", "exit 252");
    Trial trial = here.trialOf(TriedClients.AWS_CLI_V2);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo("aws ended with 0 and gave no answer that can be read");
  }

  @Test
  void theFirstCommandLineIsAnotherClientAndNotAsked() throws IOException {
    aws("1.45.11", "touch " + folder + "/asked", "echo AWS_ACCESS_KEY_ID=ASIAEXAMPLEEXAMPLE01");
    Trial trial = here.trialOf(TriedClients.AWS_CLI_V2);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo("aws here is version 1.45.11, not 2.x");
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void aStandInWithoutTheProgramIsNoProgram() throws IOException {
    here.program("aws", "echo aws: command not found >&2", "exit 127");
    assertThat(here.trialOf(TriedClients.AWS_CLI_V2).remark()).isEqualTo("no aws here");
  }

  @Test
  void aHangIsStopped() throws IOException {
    aws("2.23.6", "exec sleep 500");
    Trial trial = here.trialOfHanging(TriedClients.AWS_CLI_V2);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.STOPPED);
    assertThat(trial.version()).contains("2.23.6");
  }

  private String output() {
    return here.run(ProgramCall.of(TriedClients.AWS_CLI_V2.words()), Duration.ofMinutes(5))
        .output();
  }

  /** A command line that does this when it is asked for the keys. */
  private void aws(String version, String... lines) throws IOException {
    String ofVersion = "aws-cli/" + version + " Python/3.13.5 Linux/6.1 source/x86_64.debian.13";
    here.program(
        "aws",
        "if [ \"$*\" = --version ]; then echo " + ofVersion + "; exit; fi",
        "[ \"$1 $2\" = 'configure export-credentials' ] || exit 9",
        String.join("\n", lines));
  }
}
