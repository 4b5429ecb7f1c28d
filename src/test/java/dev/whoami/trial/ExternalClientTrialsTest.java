package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.work.DeadlineTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class ExternalClientTrialsTest {
  private static final String ID = "ASIAEXAMPLEEXAMPLE01";
  private static final String SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYz";

  private Path folder;
  private FakePrograms here;

  @BeforeEach
  void makeFolder(@TempDir Path folder) throws IOException {
    this.folder = folder;
    here = FakePrograms.in(folder);
  }

  @Test
  void credentialsAreFoundByTheirIdAndWithTheVersion() throws IOException {
    Trial trial = boto3("echo '{\"version\":\"1.37.9\",\"accessKeyId\":\"" + ID + "\"}'");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.FOUND);
    assertThat(trial.accessKeyId()).contains(ID);
    assertThat(trial.version()).contains("1.37.9");
    assertThat(trial.source()).isEmpty();
    assertThat(trial.remark()).isEmpty();
    assertThat(trial.isConclusive()).isTrue();
  }

  @Test
  void whatIsPrintedBeforeTheAnswerDoesNotMatter() throws IOException {
    Trial trial =
        boto3(
            "echo '{\"version\":1} tracing'", "echo '{\"version\":\"1.2\",\"accessKeyId\":null}'");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.version()).contains("1.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"accessKeyId\":null | no provider of the chain has credentials",
        "\"error\":\"ProfileNotFound\" | ProfileNotFound",
        "\"error\":\"ERR_INVALID_CHAR\" | ERR_INVALID_CHAR",
        "\"error\":\"denied: keys 1234\" | an error whose name is not shown",
        "\"error\":{} | an error whose name is not shown",
      })
  void theClassOfTheErrorAloneSaysNothing(String field, String remark) throws IOException {
    Trial trial = boto3("echo '{\"version\":\"1.37.9\"," + field + "}'");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.remark()).isEqualTo(remark);
    assertThat(trial.version()).contains("1.37.9");
    assertThat(trial.accessKeyId()).isEmpty();
  }

  @Test
  void aHangIsStoppedInTimeWithTheVersionAndTheDescendants() throws Exception {
    here.program(
        "python3",
        "printf '{\"version\":\"1.37.9\"'",
        "sleep 500 & echo $! >" + folder + "/child",
        "wait");
    Trial trial = here.trialOfHanging(TriedClients.BOTO3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.STOPPED);
    assertThat(trial.version()).contains("1.37.9");
    assertThat(trial.remark()).matches("still running after \\d+\\.\\d s");
    assertThat(trial.isConclusive()).isFalse();
    long child = Long.parseLong(Files.readString(folder.resolve("child")).trim());
    while (isAlive(child)) {
      Thread.sleep(50);
    }
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  @Test
  void anAnswerCountsAlsoIfTheClientDoesNotEnd() throws IOException {
    here.program(
        "python3",
        "echo '{\"version\":\"1.37.9\",\"accessKeyId\":\"" + ID + "\"}'",
        "exec sleep 500");
    Trial trial = here.trialOfHanging(TriedClients.BOTO3);
    assertThat(trial.accessKeyId()).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'Hello, World'",
        "printf '\\377\\376\\000{\"version\":'",
        "echo '{\"version\":}'",
        "echo '{\"version\":7,\"accessKeyId\":\"ASIAEXAMPLEEXAMPLE01\"}'",
        "echo '{\"version\":\"1.2\"'",
        "echo '[\"ASIAEXAMPLEEXAMPLE01\"]'",
        "true",
      })
  void garbageIsNoAnswer(String line) throws IOException {
    Trial trial = boto3(line);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark())
        .isEqualTo("python3 ended with 0 and gave no answer that can be read");
    assertThat(trial.accessKeyId()).isEmpty();
  }

  @Test
  void aHugeOutputIsNotRead() throws IOException {
    Trial trial = boto3("while :; do echo '{\"version\":\"1.2\",\"accessKeyId\":null}'; done");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo("python3 printed more than 64 KiB, which was not read");
  }

  @Test
  void aMissingProgramIsReported() {
    assertThat(here.trialOf(TriedClients.BOTO3).ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(here.trialOf(TriedClients.BOTO3).remark()).isEqualTo("no python3 here");
    assertThat(here.trialOf(TriedClients.AWS_CLI_V2).remark()).isEqualTo("no aws here");
    assertThat(here.trialOf(TriedClients.AWS_SDK_JS_V2).remark()).isEqualTo("no node here");
  }

  @Test
  void aMissingModuleIsReported() throws IOException {
    Trial trial = boto3("echo '{\"version\":null}'");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).startsWith("python3 has no boto3");
  }

  @Test
  void anotherMajorVersionIsAnotherClient() throws IOException {
    here.program("node", "echo '{\"version\":\"4.0.1\",\"accessKeyId\":\"" + ID + "\"}'");
    Trial trial = here.trialOf(TriedClients.AWS_SDK_JS_V3);
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).isEqualTo("node here is version 4.0.1, not 3.x");
    assertThat(trial.accessKeyId()).isEmpty();
  }

  @Test
  void aProgramThatFailsBeforeItHasItsLibraryIsNotTried() throws IOException {
    Trial trial = boto3("exit 3");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark())
        .isEqualTo("python3 ended with 3 and gave no answer that can be read");
  }

  @Test
  void aLibraryThatEndsItsProgramHasFoundNothing() throws IOException {
    Trial trial = boto3("printf '{\"version\":\"1.37.9\"'", "exit 3");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOTHING);
    assertThat(trial.remark()).isEqualTo("python3 ended with 3");
  }

  @Test
  void aProgramThatASignalEndsSaysNothingOfItsLibrary() throws IOException {
    Trial trial = boto3("printf '{\"version\":\"1.37.9\"'", "kill -9 $$");
    assertThat(trial.ending()).isEqualTo(Trial.Ending.NOT_RUN);
    assertThat(trial.remark()).startsWith("python3 ended with 137 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"version\":\"%s\"}",
        "{\"version\":\"1.2.%s\",\"accessKeyId\":null}",
        "{\"version\":\"1.2\",\"accessKeyId\":\"%s\"}",
        "{\"version\":\"1.2\",\"accessKeyId\":\"ASIAEXAMPLEEXAMPLE01%s\"}",
        "{\"version\":\"1.2\",\"error\":\"%s\"}",
        "{\"version\":\"1.2\",\"error\":\"Error: %s\"}",
        "{\"version\":\"1.2\",\"secretAccessKey\":\"%s\"}",
        "{\"version\":\"1.2\"} %s",
      })
  void aSecretIsInNoText(String format) throws IOException {
    for (int code = 0; code < 2; code++) {
      Trial trial = boto3("echo '" + String.format(format, SECRET) + "'", "exit " + code);
      assertThat(trial.remark() + trial.version() + trial.accessKeyId())
          .doesNotContain(SECRET.substring(0, 8));
    }
  }

  /** Each waits for the other. */
  @Test
  void allRunAtTheSameTime() throws IOException {
    String answer = "echo '{\"version\":\"2.0\",\"accessKeyId\":null}'";
    here.program("python3", waiting("one", "other"), answer);
    here.program("node", waiting("other", "one"), answer);
    Map<String, Trial> trials =
        here.trials(Set.of("aws-sdk-js-v2", "boto3"), Duration.ofMinutes(5));
    assertThat(trials.keySet()).containsExactly("boto3", "aws-sdk-js-v2");
    assertThat(trials.values()).allMatch(it -> it.ending() == Trial.Ending.NOTHING);
  }

  private String waiting(String own, String other) {
    return "touch %s/%s; while [ ! -e %s/%s ]; do sleep 0.05; done"
        .formatted(folder, own, folder, other);
  }

  @Test
  void onlyWhatIsAskedForIsRun() throws IOException {
    here.program("node", "touch " + folder + "/ran");
    assertThat(here.trials(Set.of("boto3", "aws-sdk-go-v2"), Duration.ofMinutes(5)))
        .containsOnlyKeys("boto3");
    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(ExternalClientTrials.clients())
        .containsExactly("aws-cli-v2", "boto3", "aws-sdk-js-v3", "aws-sdk-js-v2");
  }

  @Test
  void withoutTimeNothingIsRun() throws IOException {
    here.program("python3", "touch " + folder + "/ran");
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofMinutes(5), here);
    here.pass(Duration.ofMinutes(5).minusMillis(100));
    ProbeOptions usual = ProbeOptions.of(false, false);
    Map<String, Trial> trials = ExternalClientTrials.run(here, Set.of("boto3"), usual, tasks);
    assertThat(trials.values())
        .singleElement()
        .extracting(Trial::remark)
        .isEqualTo("not tried: no time was left");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  private Trial boto3(String... lines) throws IOException {
    return here.program("python3", lines).trialOf(TriedClients.BOTO3);
  }
}
