package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.SampledCases;
import dev.whoami.lab.scenario.Scenario;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every scenario of the lab, from the outside: on loopback or on the real addresses, and with
 * {@code -Dwhoami.cases=all} in both ways.
 */
@Execution(ExecutionMode.CONCURRENT)
class ScenariosIT {
  /** These tests are not about time, and the machine may be busy. */
  private static final int ENOUGH = 20;

  private static final String ANSWERS =
      """
      ecs-task-role           | TASK_ROLE    | CERTAIN | 0 | WHO302
      ecs-host-role           | HOST_ROLE    | CERTAIN | 1 | WHO101
      ecs-lost-variable       | HOST_ROLE    | CERTAIN | 1 | WHO103
      ecs-stale-id            | HOST_ROLE    | CERTAIN | 1 | WHO104 WHO111 WHO201
      ecs-agent-starting      | HOST_ROLE    | CERTAIN | 1 | WHO104 WHO111 WHO202
      ecs-throttled           | HOST_ROLE    | CERTAIN | 1 | WHO104 WHO111 WHO203
      ecs-endpoint-hangs      | HOST_ROLE    | CERTAIN | 1 | WHO104 WHO111 WHO205
      ecs-not-json            | HOST_ROLE    | CERTAIN | 1 | WHO104 WHO111 WHO206
      ecs-expired             | REFUSED      | CERTAIN | 1 | WHO207 WHO501
      ecs-exposed-tasks       | TASK_ROLE    | CERTAIN | 1 | WHO302 WHO307
      ecs-short-credentials   | TASK_ROLE    | CERTAIN | 0 | WHO302
      ecs-other-tasks-role    | TASK_ROLE    | LIKELY  | 1 | WHO214 WHO302
      fargate-task-role       | TASK_ROLE    | CERTAIN | 0 |
      fargate-no-role         | NONE         | CERTAIN | 1 | WHO102
      ecs-managed-instances   | TASK_ROLE    | CERTAIN | 0 |
      flume-fargate           | NONE         | CERTAIN | 1 | WHO110 WHO601 WHO704
      keys-shadow-role        | IAM_USER     | CERTAIN | 1 | WHO105
      profile-in-image        | IAM_USER     | CERTAIN | 1 | WHO107
      self-assume             | TASK_ROLE    | CERTAIN | 1 | WHO111 WHO116 WHO302
      ec2-instance-role       | HOST_ROLE    | CERTAIN | 0 |
      imds-hop-limit          | NONE         | CERTAIN | 1 | WHO301
      imds-v1-credentials     | HOST_ROLE    | CERTAIN | 0 | WHO308
      imds-blocked            | NONE         | CERTAIN | 1 | WHO101 WHO303
      roles-anywhere          | ROLES_ANYWHERE | CERTAIN | 0 | WHO115
      irsa                    | IRSA         | CERTAIN | 0 | WHO302
      irsa-denied             | HOST_ROLE    | CERTAIN | 1 | WHO109 WHO111 WHO403
      irsa-token-missing      | HOST_ROLE    | CERTAIN | 1 | WHO109 WHO401
      irsa-token-replaced     | IRSA         | CERTAIN | 0 | WHO302
      pod-identity            | POD_IDENTITY | CERTAIN | 0 | WHO302
      pod-identity-agent-down | HOST_ROLE    | CERTAIN | 1 | WHO109 WHO111 WHO204
      pod-on-node-role        | HOST_ROLE    | CERTAIN | 1 | WHO109
      lambda                  | LAMBDA_ROLE  | CERTAIN | 0 |
      lambda-snap-start       | LAMBDA_ROLE  | CERTAIN | 0 |
      codebuild               | SERVICE_ROLE | CERTAIN | 0 |
      sagemaker               | SERVICE_ROLE | CERTAIN | 0 |
      greengrass              | SERVICE_ROLE | CERTAIN | 0 |
      greengrass-tes-stopped  | NONE         | CERTAIN | 1 | WHO204
      cloudshell              | ASSUMED_ROLE | CERTAIN | 0 |
      kube2iam                | ASSUMED_ROLE | CERTAIN | 0 | WHO115
      kiam                    | ASSUMED_ROLE | CERTAIN | 0 | WHO115
      sts-refuses             | REFUSED      | CERTAIN | 1 | WHO501
      sts-unreachable         | TASK_ROLE    | LIKELY  | 0 | WHO302 WHO502
      nothing                 | NONE         | CERTAIN | 1 | WHO113
      """;

  /** A line of that table. */
  private record Row(String name, Answer answer, int exit) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      String kind = cells[1].strip();
      Answer answer = new Answer(kind, cells[2].strip(), Answer.split(cells[4].strip()));
      return new Row(cells[0].strip(), answer, Integer.parseInt(cells[3].strip()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Row> rows() {
    return ANSWERS.lines().map(Row::of).toList();
  }

  static List<Row> onLoopback() {
    return SampledCases.oneIn(2, rows(), 0);
  }

  static List<Row> onTheRealAddresses() {
    return SampledCases.oneIn(2, rows(), 1);
  }

  @ParameterizedTest
  @MethodSource("onLoopback")
  void isTheExpectedOneInTheLabOnLoopbackAndInTheReplayOfItsRecording(
      Row row, @TempDir(cleanup = CleanupMode.ALWAYS) Path room) {
    LabRecordings recordings = new LabRecordings(room, row.name());
    PrivateWorld.Run run = PrivateWorld.finished(ENOUGH, recordings::run, PrivateWorld.Run::stdout);
    requireRecorded(run, recordings, row.answer(), row.exit());
  }

  /** The two ways by the command itself, which starts itself once more in a network of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ecs-stale-id | HOST_ROLE | 1 | WHO104 WHO111 WHO201",
        "imds-blocked | NONE      | 1 | WHO101 WHO303"
      })
  void isTheSameByTheCommandItself(
      String name,
      String kind,
      int exit,
      String codes,
      @TempDir(cleanup = CleanupMode.ALWAYS) Path room) {
    LabRecordings recordings = new LabRecordings(room, name);
    requireRecorded(
        PrivateWorld.finished(ENOUGH, recordings::runAsProcess, PrivateWorld.Run::stdout),
        recordings,
        new Answer(kind, "CERTAIN", Answer.split(codes)),
        exit);
    requireShown(
        PrivateWorld.finishedAlone(ENOUGH, "lab", name, "--private-network"),
        new Answer(kind, "CERTAIN", Answer.split(codes)),
        exit);
  }

  private static void requireRecorded(
      PrivateWorld.Run run, LabRecordings recordings, Answer expected, int exit) {
    assertThat(Answer.of(JsonParser.parseString(run.stdout()).getAsJsonObject()))
        .isEqualTo(expected);
    assertThat(run.stderr())
        .matches(
            "(?s)whoami: what was seen is in .*"
                + verdictOfTheLab(expected.kind(), exit)
                + "lab: none of the \\d+ secrets of this world is recorded\\.\n");
    assertThat(run.exit()).isEqualTo(0);
    recordings.requireSameDiagnosis(run.stdout(), exit);
    recordings.requirePlaceholdersInPlaceOfSecrets();
  }

  /** The endpoints are there, and somebody would see it. */
  @ParameterizedTest
  @ValueSource(strings = {"ecs-endpoint-hangs", "pod-identity", "ec2-instance-role"})
  void asksNothingOfTheRealAddressesInTheLabOnLoopback(String name) {
    PrivateWorld.Run run =
        PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V1_AND_V2")
            .finished(ENOUGH, "lab", name, "--quiet");
    assertThat(run.stderr() + run.stdout()).contains("lab: as expected (");
    assertThat(run.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("onTheRealAddresses")
  void isTheExpectedOneInTheLabInAPrivateNetwork(Row row) {
    LabRequest lab = LabRequest.onTheRealAddresses(row.name());
    requireShown(
        PrivateWorld.finished(
            ENOUGH, limit -> PrivateWorld.of(lab, limit), PrivateWorld.Run::stdout),
        row.answer(),
        row.exit());
  }

  private static void requireShown(PrivateWorld.Run run, Answer expected, int exit) {
    JarRun.requireDecent(run.stdout(), List.of());
    assertThat(run.stdout())
        .contains("confidence: " + expected.certainty().toLowerCase(Locale.ROOT) + "\n")
        .contains(" s, exit " + exit + "\nlab: ");
    assertThat(run.stdout().substring(run.stdout().lastIndexOf("lab: ")))
        .matches(verdictOfTheLab(expected.kind(), exit));
    expected.codes().forEach(code -> assertThat(run.stdout()).contains(code));
    requireOneFix(run.stdout().substring(0, run.stdout().lastIndexOf("lab: ")), exit);
    assertThat(run.stderr()).isEmpty();
    assertThat(run.exit()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"html, <!DOCTYPE html>", "markdown, ## ✗ Running", "line, HOST_ROLE certain"})
  void isShownInTheLabInEveryFormat(String format, String beginning) {
    PrivateWorld.Run run =
        PrivateWorld.of().finished(ENOUGH, "lab", "ecs-stale-id", "--format", format);
    JarRun.requireDecent(run.stdout(), List.of());
    assertThat(run.stdout()).startsWith(beginning).contains("WHO201");
    assertThat(run.stderr()).matches(verdictOfTheLab("HOST_ROLE", 1));
    assertThat(run.exit()).isEqualTo(0);
  }

  /** But for those in which whoami may come too late for the one answer. */
  @Test
  void everyScenarioIsAmongThem() {
    assertThat(Stream.concat(onLoopback().stream(), onTheRealAddresses().stream()).distinct())
        .extracting(Row::name)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Scenario.values())
                .filter(it -> !it.expectation().dependsOnTime())
                .map(Scenario::kebabName)
                .toList());
  }

  /** The answer, where the client looked, and one fix. */
  private static void requireOneFix(String text, int exit) {
    assertThat(text).containsPattern("^(x|!|ok) [A-Z]").containsPattern("\nWhere .* looked\n");
    assertThat(text.lines().filter(it -> it.matches("Fix \\(WHO\\d{3}\\): .*")).count())
        .as(text)
        .isBetween(exit == 1 ? 1L : 0L, 1L);
  }

  private static String verdictOfTheLab(String kind, int exit) {
    return "lab: as expected \\(" + kind + "[WHO0-9, ]*\\); whoami exited with " + exit + "\\.\n";
  }

  /** Verdict and findings of a diagnosis. */
  private record Answer(String kind, String certainty, Set<String> codes) {
    static Answer of(JsonObject json) {
      JsonObject verdict = json.getAsJsonObject("verdict");
      Set<String> codes = new TreeSet<>();
      for (JsonElement each : json.getAsJsonArray("findings")) {
        codes.add(each.getAsJsonObject().get("code").getAsString());
      }
      return new Answer(
          verdict.get("kind").getAsString(), verdict.get("certainty").getAsString(), codes);
    }

    static Set<String> split(String codes) {
      return codes.isEmpty() ? Set.of() : new TreeSet<>(List.of(codes.split(" ")));
    }
  }
}
