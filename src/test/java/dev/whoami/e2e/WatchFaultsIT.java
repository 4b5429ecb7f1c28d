package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.e2e.FaultTable.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One sidecar for each endpoint lives through the faults there, one after the other, in 32 MB: it
 * says of each what docs/dev/fault-tables.md has, shows no secret, and is as well afterwards. The
 * faults that {@link FaultMatrixIT} leaves out; with -Dwhoami.faults=all, every one.
 */
@Execution(ExecutionMode.CONCURRENT)
class WatchFaultsIT {
  /** In another run than the first one, clients are known that keep what they got before. */
  private static final Set<String> OF_HISTORY = Set.of("WHO111", "WHO112");

  /** The time limit of a run of the watch, in seconds. */
  private static final int SHORTEST = 10;

  private static final int LONGEST = 80;

  @ParameterizedTest
  @EnumSource
  void livesThroughTheFaultsOf(FaultyEndpoint endpoint) {
    List<FaultCell> left =
        FaultTable.forTheSidecar().stream()
            .filter(it -> it.endpoint() == endpoint && it.fault() != ReplyFault.NO_TLS)
            .toList();
    for (int limit = SHORTEST; !left.isEmpty(); limit *= 2) {
      assertThat(limit).as("not as expected at any limit: %s", left).isLessThanOrEqualTo(LONGEST);
      left = disturbed(endpoint, left, limit);
    }
  }

  /** Those that missed an answer on a busy machine; another sidecar meets them, with more time. */
  private static List<FaultCell> disturbed(
      FaultyEndpoint endpoint, List<FaultCell> cells, int limit) {
    PrivateWorld.Run run = endpoint.changingWorld().run(command(cells, limit));
    assertThat(run.stderr()).isEmpty();
    WatchMain.Result result = new Gson().fromJson(run.stdout(), WatchMain.Result.class);
    List<FaultCell> disturbed = new ArrayList<>();
    for (FaultCell cell : cells) {
      if (!isExpected(cell, result.page(cell.fault().name()).body, run)) {
        disturbed.add(cell);
      }
    }
    result.pages.forEach(
        (name, page) -> {
          assertThat(page.status).as(name).isIn(200, 503);
          assertThat(run.secrets()).as(name).noneMatch(page.body::contains);
        });
    assertThat(run.secrets()).noneMatch(String.join("\n", result.lines)::contains);
    assertThat(result.alive).isTrue();
    assertThat(result.exit).as("the exit code of SIGTERM").isEqualTo(143);
    assertThat(result.errors).startsWith("whoami watch: runs every 1s").hasLineCount(1);
    assertThat(run.requestsOf("elsewhere")).isEmpty();
    return disturbed;
  }

  /** False where it missed an answer; also then it may not be certain and wrong. */
  private static boolean isExpected(FaultCell cell, String diagnosis, PrivateWorld.Run run) {
    JsonObject json = JsonParser.parseString(diagnosis).getAsJsonObject();
    JarRun jarRun = new JarRun(run, diagnosis, json);
    Expected expected = cell.expected().without(OF_HISTORY);
    Expected said = Expected.in(jarRun, cell.endpoint(), exit(json)).without(OF_HISTORY);
    if (!said.equals(expected) && cell.mayHaveMissedAnAnswer(jarRun)) {
      assertThat(said.certainty().equals("CERTAIN") && !said.kind().equals(expected.kind()))
          .as("%s, certain and wrong: %s", cell, diagnosis)
          .isFalse();
      return false;
    }
    assertThat(said).as("%s: %s", cell, diagnosis).isEqualTo(expected);
    return true;
  }

  private static int exit(JsonObject json) {
    for (JsonElement each : json.getAsJsonArray("findings")) {
      if (each.getAsJsonObject().get("severity").getAsString().equals("ERROR")) {
        return 1;
      }
    }
    return 0;
  }

  private static String[] command(List<FaultCell> cells, int limit) {
    List<String> command = new ArrayList<>(PrivateWorld.briefJava());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WatchMain.class.getName());
    cells.forEach(it -> command.add("fault:" + it.fault()));
    command.add("--");
    command.addAll(PrivateWorld.briefJava());
    command.addAll(List.of("-Xmx32m", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-jar", PrivateWorld.jar(), "watch"));
    command.addAll(List.of("--interval", "1s", "--timeout", limit + "s"));
    return command.toArray(new String[0]);
  }
}
