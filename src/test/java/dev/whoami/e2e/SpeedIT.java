package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a run waits for. The waits are counted and not timed: on a busy machine everything takes
 * longer, and nothing is waited for more often. {@code scripts/bench} measures the time.
 */
@Execution(ExecutionMode.CONCURRENT)
class SpeedIT {
  private static JarRun finished(String... words) {
    return JarRun.finished(PrivateWorld.of(words), 20);
  }

  /** How many requests of all sources had no answer before their limit. */
  private static long waits(JarRun jarRun) {
    long waits = 0;
    for (JsonElement source : jarRun.json().getAsJsonArray("sources")) {
      for (JsonElement step : source.getAsJsonObject().getAsJsonArray("steps")) {
        String saw = step.getAsJsonObject().get("saw").getAsString();
        waits += saw.contains("in time") ? 1 : 0;
      }
    }
    return waits;
  }

  private static void requireNoTaskRole(JarRun jarRun) {
    assertThat(jarRun.kind()).isEqualTo("NONE");
    assertThat(jarRun.certainty()).isEqualTo("CERTAIN");
    assertThat(jarRun.codes()).contains("WHO102").doesNotContain("WHO003");
    assertThat(jarRun.run().exit()).isEqualTo(1);
  }

  @Test
  void onFargateWithoutATaskRoleNothingIsWaitedFor() {
    JarRun jarRun = finished("task=FARGATE", "instance=BLACKHOLE");
    requireNoTaskRole(jarRun);
    assertThat(waits(jarRun)).isZero();
  }

  /** The library also waits twice: for the session token, and without one. */
  @Test
  void wherePacketsAreDroppedNobodyWaitsMoreOftenThanTheLibrary() {
    JarRun jarRun = finished("task=FARGATE", "instance=DROPPED");
    requireNoTaskRole(jarRun);
    assertThat(waits(jarRun)).as(jarRun.json().toString()).isBetween(1L, 2L);
  }

  /**
   * The library would continue for much longer; on a busy machine the limit grows, and this ends.
   */
  @Test
  void whereNothingAnswersItEndsByItself() {
    JarRun jarRun =
        JarRun.of(
            PrivateWorld.of("task=EC2_HANGS", "container=HANGS", "instance=HANGS", "sts=HANGS"));
    assertThat(jarRun.codes()).containsAnyOf("WHO003", "WHO205");
    assertThat(jarRun.kind()).isIn("NONE", "UNKNOWN");
  }

  @Test
  void theTimeGivenIsTheTimeTaken() {
    JarRun jarRun =
        JarRun.of(
            PrivateWorld.of(
                "task=EC2_HANGS", "container=HANGS", "instance=HANGS", "keys=BOTH", "sts=HANGS"),
            "--timeout",
            "1s");
    assertThat(jarRun.codes()).contains("WHO003");
    assertThat(jarRun.text()).contains("cut short after 1 s");
  }

  /** Everything there is to ask, and all of it well: nothing is waited for. */
  @Test
  void everythingThatAnswersIsWaitedForNoLongerThanThat() {
    JarRun jarRun =
        finished(
            "task=EC2",
            "container=HEALTHY",
            "instance=V2_ONLY",
            "keys=BOTH",
            "webIdentity=HEALTHY");
    assertThat(jarRun.kind()).isEqualTo("IAM_USER");
    assertThat(jarRun.outcome("WEB_IDENTITY")).isEqualTo("FOUND");
    assertThat(jarRun.outcome("CONTAINER")).isEqualTo("FOUND");
    assertThat(jarRun.outcome("INSTANCE_METADATA")).isEqualTo("FOUND");
    assertThat(waits(jarRun)).isZero();
  }

  /**
   * To load classes is a third of a run. Some of those that it loads come late in the jar, where
   * the list is of yesterday; {@code scripts/first-classes} writes it anew.
   */
  @Test
  void aHealthyRunLoadsFewClassesAndNearlyAllOfThoseThatComeFirst(@TempDir Path folder)
      throws IOException {
    Path log = folder.resolve("log");
    PrivateWorld.Run run =
        PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY")
            .run(
                PrivateWorld.java(),
                "-Xlog:class+load:file=" + log + ":none",
                "-jar",
                PrivateWorld.jar());
    assertThat(run.stdout()).contains("role app-task-role");
    List<String> loaded =
        Files.readAllLines(log).stream()
            .filter(it -> it.endsWith(PrivateWorld.jar()) && !it.contains("$$Lambda"))
            .map(it -> it.split(" ", 2)[0])
            .filter(it -> !it.startsWith("dev.whoami.launcher."))
            .toList();
    assertThat(loaded).hasSizeBetween(500, 810);
    List<String> first = Files.readAllLines(Path.of("src/main/pack/first-classes.txt"));
    assertThat(loaded).filteredOn(it -> !first.contains(it)).hasSizeLessThan(50);
    // SLF4J has not looked for what writes.
    assertThat(Files.readString(log)).doesNotContain("JarURLConnection");
  }
}
