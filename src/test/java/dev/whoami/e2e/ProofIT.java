package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code whoami lab --all}: programs in scenarios of the lab, each in a private network of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class ProofIT {
  /** A program of the AWS SDK for Java, which knows of no lab. */
  private static List<String> asking(int times) {
    return List.of(
        PrivateWorld.java(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        ownClassPath(),
        AskingStsMain.class.getName(),
        String.valueOf(times));
  }

  /** Without whoami's own classes, some of which stand in the place of the SDK's. */
  private static String ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .filter(it -> !it.matches("(.*/)?(classes|whoami[^/]*\\.jar)/?"))
        .collect(Collectors.joining(":"));
  }

  private static PrivateWorld.Run lab(List<String> command, String... options) {
    List<String> all = new ArrayList<>(List.of("lab", "--all"));
    all.addAll(List.of(options));
    all.add("--");
    all.addAll(command);
    return PrivateWorld.alone(all.toArray(new String[0]));
  }

  private static JsonObject json(PrivateWorld.Run run) {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Path.of("docs/lab.schema.json").toUri())
                .validate(run.stdout(), InputFormat.JSON))
        .as("%s%s", run.stdout(), run.stderr())
        .isEmpty();
    return JsonParser.parseString(run.stdout()).getAsJsonObject();
  }

  private static Map<String, JsonObject> scenarios(PrivateWorld.Run run) {
    Map<String, JsonObject> all = new TreeMap<>();
    for (JsonElement each : json(run).getAsJsonArray("scenarios")) {
      JsonObject scenario = each.getAsJsonObject();
      all.put(scenario.get("scenario").getAsString(), scenario);
    }
    return all;
  }

  private static JsonObject in(Map<String, JsonObject> scenarios, String name) {
    return Objects.requireNonNull(scenarios.get(name), name);
  }

  private static String kind(JsonObject scenario) {
    return scenario.get("kind").getAsString();
  }

  @Test
  void anSdkIsWhoseKeysSignedItsRequestsToTheRealNames() {
    PrivateWorld.Run run =
        lab(
            asking(1),
            "--only=ecs-task-role,ecs-stale-id,irsa,nothing,keys-shadow-role",
            "--format=json",
            "--expect=task-role,irsa");
    Map<String, JsonObject> seen = scenarios(run);
    assertThat(kind(in(seen, "ecs-task-role"))).isEqualTo("TASK_ROLE");
    assertThat(in(seen, "ecs-task-role").get("by").getAsString()).isEqualTo("REQUESTS");
    assertThat(in(seen, "ecs-task-role").get("arn").getAsString())
        .startsWith("arn:aws:sts::111122223333:assumed-role/app-task-role/");
    assertThat(in(seen, "ecs-task-role").getAsJsonObject("requests").keySet())
        .contains("container", "sts");
    assertThat(kind(in(seen, "ecs-stale-id"))).isEqualTo("HOST_ROLE");
    assertThat(kind(in(seen, "irsa"))).isEqualTo("IRSA");
    assertThat(kind(in(seen, "nothing"))).isEqualTo("NONE");
    assertThat(kind(in(seen, "keys-shadow-role"))).isEqualTo("IAM_USER");
    assertThat(in(seen, "nothing").get("isExpected").getAsBoolean()).isTrue();
    assertThat(in(seen, "ecs-stale-id").get("reason").getAsString()).startsWith("was the HOST");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.stderr()).isEmpty();
  }

  /** The SDK stays with the first source that had credentials. */
  @Test
  void whatTheSdkDoesWhenTheEndpointIsWellAgainIsTold() {
    PrivateWorld.Run run = lab(asking(8), "--only=ecs-agent-recovers", "--format=json");
    JsonObject seen = in(scenarios(run), "ecs-agent-recovers");
    assertThat(kind(seen)).isEqualTo("HOST_ROLE");
    assertThat(seen.getAsJsonArray("did").toString()).contains("KEPT_HOST_ROLE");
    assertThat(seen.get("recoveredSeconds").getAsDouble()).isGreaterThanOrEqualTo(3.0);
    assertThat(seen.get("exit").getAsInt()).isZero();
  }

  /** It has the token of its file at each trade, and new keys before the old ones end. */
  @Test
  void shortKeysAreRenewedWithTheTokenThatIsThen() {
    PrivateWorld.Run run =
        lab(
            asking(8),
            "--only=irsa-token-replaced,ecs-short-credentials",
            "--format=json",
            "--expect=irsa,task-role");
    Map<String, JsonObject> seen = scenarios(run);
    assertThat(seen).hasSize(2);
    seen.values().forEach(each -> assertThat(each.get("isExpected").getAsBoolean()).isTrue());
    assertThat(in(seen, "irsa-token-replaced").getAsJsonArray("did").toString())
        .contains("RENEWED");
  }

  @Test
  void aProgramThatStopsWhereTheRoleIsBrokenPassesTheGate() {
    String script =
        "case ${AWS_CONTAINER_CREDENTIALS_RELATIVE_URI-} in"
            + " /v2/*) echo arn:aws:iam::111122223333:role/app-task-role;; *) exit 1;; esac";
    PrivateWorld.Run run =
        lab(
            List.of("sh", "-c", script),
            "--only=ecs-task-role,ecs-host-role,ecs-lost-variable",
            "--identity=arn:\\S+",
            "--expect=task-role");
    assertThat(run.stdout())
        .startsWith("ok Proved in 3 scenarios: the TASK ROLE or nothing\n")
        .containsPattern("ecs-task-role +TASK ROLE +exit 0, [\\d.]+ s; asked nothing\n")
        .containsPattern("ecs-host-role +nothing +exit 1, [\\d.]+ s; asked nothing\n");
    assertThat(run.stdout().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.exit()).isZero();
  }

  @Test
  void whatDoesNotEndIsEndedAtTheLimitWithAllThatItStarted(@TempDir Path folder) throws Exception {
    String script = "(setsid sleep 987654 &) ; echo from $1; sleep 987654";
    PrivateWorld.Run run =
        lab(
            List.of("sh", "-c", script, "sh", "here"),
            "--only=nothing",
            "--timeout=2s",
            "--format=json",
            "--logs=" + folder);
    JsonObject seen = in(scenarios(run), "nothing");
    assertThat(seen.get("exit").isJsonNull()).isTrue();
    assertThat(seen.get("seconds").getAsDouble()).isBetween(2.0, 20.0);
    assertThat(Files.readString(folder.resolve("nothing.log"))).isEqualTo("from here\n");
    try (var processes = ProcessHandle.allProcesses()) {
      assertThat(processes.map(it -> it.info().commandLine().orElse("")))
          .noneMatch(it -> it.contains("sleep 987654"));
    }
  }

  @Test
  void aPipelineReadsAFileOfTestCases(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("lab.xml");
    PrivateWorld.Run run =
        lab(
            List.of("sh", "-c", "echo ecsInstanceRole"),
            "--only=ecs-host-role",
            "--identity=^\\w+$",
            "--expect=task-role",
            "--format=junit",
            "--output=" + file);
    assertThat(run.stdout())
        .startsWith("x Another identity than the TASK ROLE in 1 of 1 scenario\n");
    assertThat(Files.readString(file))
        .contains("<testcase classname=\"whoami.lab\" name=\"ecs-host-role\"")
        .contains("<failure message=\"was the HOST ROLE (arn:aws:sts::111122223333:");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void theShellAroundItHasNoSayButWhatIsGivenHas() {
    String script =
        "echo \"${AWS_PROFILE-none} ${MINE-none} ${AWS_ENDPOINT_URL_STS-none}\"; exit 5";
    PrivateWorld.Run run =
        lab(
            List.of("sh", "-c", script),
            "--only=nothing",
            "--format=json",
            "--env=MINE=ecsInstanceRole",
            "--identity=(none \\w+ none)");
    JsonObject seen = in(scenarios(run), "nothing");
    assertThat(seen.get("exit").getAsInt()).isEqualTo(5);
    assertThat(kind(seen)).isEqualTo("UNKNOWN");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aProgramThatIsNotThereIsSaid() {
    PrivateWorld.Run run = lab(List.of("no-such-program"), "--only=nothing");
    assertThat(run.stdout().replaceAll("\\s+", " "))
        .contains("could not be run: there is no command no-such-program on the PATH;");
    assertThat(run.exit()).isEqualTo(2);
  }

  /** A user namespace is enough, in which this user is root. */
  @Test
  void itWorksWithoutRoot(@TempDir Path folder) throws Exception {
    assumeTrue(isRoot() && hasUserNamespaces(), "no other user can make a user namespace here");
    Path jar = Files.copy(Path.of(PrivateWorld.jar()), folder.resolve("whoami.jar"));
    Path script = folder.resolve("run.sh");
    Files.writeString(
        script,
        "exec "
            + PrivateWorld.java()
            + " -jar "
            + jar
            + " lab --all --only ecs-host-role --identity 'arn:\\S+' --expect host-role -- sh -c '"
            + "grep -q 198.51.100.1 /etc/resolv.conf && echo "
            + "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0abc1234def567890'");
    folder.toFile().setExecutable(true, false);
    folder.toFile().setReadable(true, false);
    jar.toFile().setReadable(true, false);
    Process process =
        new ProcessBuilder("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh")
            .redirectInput(script.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).startsWith("ok Proved in 1 scenario");
    assertThat(process.waitFor()).isZero();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean hasUserNamespaces() throws Exception {
    return new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "unshare",
                "-rnm",
                "true")
            .start()
            .waitFor()
        == 0;
  }
}
