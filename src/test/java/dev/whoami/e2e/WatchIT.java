package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real sidecar on the real addresses. */
@Execution(ExecutionMode.CONCURRENT)
class WatchIT {
  private static final Gson GSON = new Gson();
  private static final String[] WELL = {"task=EC2", "instance=V2_ONLY", "container=HEALTHY"};
  private static final String[] ILL = {"task=EC2", "instance=V2_ONLY"};

  /** What came of a watch with these options, and of the acts before "--" in a world. */
  private static WatchMain.Result watch(String[] world, String acts, String... options) {
    List<String> command = new ArrayList<>(PrivateWorld.briefJava());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("-Dwhoami.jar=" + PrivateWorld.jar());
    command.add(WatchMain.class.getName());
    command.addAll(List.of(acts.split(" ")));
    command.add("--");
    command.addAll(PrivateWorld.briefJava());
    command.addAll(List.of("-Xmx32m", "-jar", PrivateWorld.jar(), "watch"));
    command.addAll(List.of("--interval", "1s"));
    command.addAll(List.of(options));
    PrivateWorld.Run run = PrivateWorld.of(world).run(command.toArray(new String[0]));
    assertThat(run.stderr()).isEmpty();
    for (String secret : run.secrets()) {
      assertThat(run.stdout()).doesNotContain(secret);
    }
    assertThat(run.secrets()).isNotEmpty();
    return GSON.fromJson(run.stdout(), WatchMain.Result.class);
  }

  private static List<String> changes(WatchMain.Result result) {
    List<String> changes = new ArrayList<>();
    for (String line : result.lines) {
      changes.add(GSON.fromJson(line, JsonObject.class).get("change").getAsString());
    }
    return changes;
  }

  @Test
  void servesEveryPageAndEndsAtOnce() {
    WatchMain.Result result =
        watch(WELL, "get:/healthz get:/readyz get:/diagnosis get:/metrics get:/ health");
    assertThat(result.page("/healthz").status).isEqualTo(200);
    assertThat(result.page("/healthz").body).contains("assumed-role/app-task-role");
    assertThat(result.page("/readyz").status).isEqualTo(200);
    assertThat(result.page("/diagnosis").body).contains("\"kind\": \"TASK_ROLE\"");
    assertThat(result.page("/metrics").body)
        .contains("whoami_verdict{whoami_verdict=\"TASK_ROLE\"} 1\n");
    assertThat(result.page("/").body).contains("<!DOCTYPE html>").contains("app-task-role");
    assertThat(result.page("/").refresh).isEqualTo("1");
    assertThat(result.health).startsWith("healthy: TASK_ROLE");
    assertThat(result.healthExit).isZero();
    assertThat(changes(result)).startsWith("STARTED").contains("HEALTHY").endsWith("STOPPED");
    assertThat(result.errors).startsWith("whoami watch: runs every 1s").hasLineCount(1);
    assertThat(result.exit).as("the exit code of SIGTERM").isEqualTo(143);
  }

  @Test
  void aHostRoleIsUnhealthyWithTheReason() {
    WatchMain.Result result = watch(ILL, "get:/healthz health", "--expect", "task-role");
    assertThat(result.page("/healthz").status).isEqualTo(503);
    assertThat(result.page("/healthz").body).contains("expected task-role, found host-role");
    assertThat(result.health).isEqualTo(result.page("/healthz").body);
    assertThat(result.healthExit).isEqualTo(1);
    assertThat(changes(result)).contains("UNHEALTHY");
  }

  @Test
  void clientsDoNotStopTheRuns() {
    WatchMain.Result result = watch(WELL, "slow idle endless runs:9 get:/metrics");
    assertThat(result.page("/metrics").status).isEqualTo(200);
    assertThat(result.alive).isTrue();
    assertThat(result.lines).noneMatch(it -> it.contains("RUN_FAILED"));
    assertThat(result.errors).hasLineCount(1);
  }

  /** The container's log driver hangs, say: the looks, the answers and the end do not. */
  @Test
  void runsAnswersAndEndsWithoutAReaderOfItsOutput() {
    WatchMain.Result result = watch(WELL, "unread get:/readyz runs:1 get:/metrics");
    assertThat(result.page("/readyz").status).isEqualTo(200);
    assertThat(result.page("/metrics").status).isEqualTo(200);
    assertThat(result.exit).as("the exit code of SIGTERM").isEqualTo(143);
  }

  /** Neither do those that say nothing, and there are more of them than connections. */
  @ParameterizedTest
  @ValueSource(strings = {"slow", "idle", "slow idle slow"})
  void slowClientsDoNotDelayOthers(String clients) {
    WatchMain.Result result = watch(WELL, clients + " get:/healthz health");
    assertThat(result.page("/healthz").status).isEqualTo(200);
    assertThat(result.healthExit).isZero();
  }

  @Test
  void onAReachableAddressTheTokenIsRequired(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "a-token-for-this-test-only\n");
    WatchMain.Result result =
        watch(
            WELL,
            "get:/metrics get:/healthz health token:a-token-for-this-test-only get:/metrics",
            "--listen",
            "0.0.0.0:9464",
            "--token-file",
            file.toString());
    assertThat(result.page("/metrics").status).isEqualTo(401);
    assertThat(result.page("/healthz").body).isEqualTo("healthy\n");
    assertThat(result.healthExit).isZero();
    assertThat(result.page("/metrics#2").body).contains("app-task-role");
  }

  @Test
  void printsMetricsForCloudWatch() {
    WatchMain.Result result = watch(WELL, "runs:1", "--emf");
    assertThat(result.lines)
        .hasSizeGreaterThan(2)
        .allMatch(it -> it.contains("\"CloudWatchMetrics\"") && it.contains("\"whoami\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch --listen 0.0.0.0:9464", "watch --listen 198.51.100.7:1"})
  void requiresATokenOnAReachableAddress(String arguments) {
    PrivateWorld.Run run = PrivateWorld.of(WELL).whoami(arguments.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr())
        .contains("can be reached from other machines")
        .contains("--token-file");
    assertThat(run.stdout()).isEmpty();
  }

  @Test
  void namesAnAddressThatThisMachineDoesNotHave(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "a-token-for-this-test-only\n");
    PrivateWorld.Run run =
        PrivateWorld.of(WELL)
            .whoami("watch", "--listen", "198.51.100.7:1", "--token-file", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("--listen 198.51.100.7:1: ").contains("choose another");
  }

  /** Another program's port, on which it answers: here that of the instance metadata. */
  @Test
  void recognizesThatAnotherProgramListens() {
    PrivateWorld.Run run = PrivateWorld.of(WELL).whoami("health", "--listen", "169.254.169.254:80");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.stdout())
        .startsWith(
            "unhealthy: what listens on 169.254.169.254:80 is not a whoami watch (it answered ")
        .hasLineCount(1);
    assertThat(run.stderr()).isEmpty();
  }

  @Test
  void healthWithoutAWatchIsUnhealthy() {
    PrivateWorld.Run run = PrivateWorld.of(WELL).whoami("health");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.stdout())
        .isEqualTo(
            "unhealthy: no watch on 127.0.0.1:9464: connection refused. Start one there, or give"
                + " its address with --listen.\n");
  }
}
