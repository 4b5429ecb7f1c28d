package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How long the whole process takes, by the clock on the wall. A machine that does something else
 * gets more chances.
 */
@Isolated
class SpeedIT {
  private static Told soon(long millis, String... words) {
    return soon(millis, List.of(), words);
  }

  private static Told soon(long millis, List<String> arguments, String... words) {
    for (int chance = 1; true; chance++) {
      Told told = Told.of(PrivateWorld.of(words), arguments.toArray(new String[0]));
      if (told.run().elapsedMillis() < millis || chance == 5) {
        assertThat(told.run().elapsedMillis()).isLessThan(millis);
        return told;
      }
    }
  }

  @Test
  void fargateWithoutATaskRoleIsKnownSoon() {
    requireNoTaskRole(2500, "BLACKHOLE");
  }

  /** The library alone waits two seconds here; a slow machine is as slow without that. */
  @Test
  void wherePacketsVanishNobodyWaitsLongerThanTheLibrary() {
    Told told = requireNoTaskRole(2500, "BLACKHOLE");
    requireNoTaskRole(told.run().elapsedMillis() + 2300, "DROPPED");
  }

  private static Told requireNoTaskRole(long millis, String instance) {
    Told told = soon(millis, "task=FARGATE", "instance=" + instance);
    assertThat(told.kind()).isEqualTo("NONE");
    assertThat(told.certainty()).isEqualTo("CERTAIN");
    assertThat(told.codes()).contains("WHO102").doesNotContain("WHO003");
    assertThat(told.run().exit()).isEqualTo(1);
    return told;
  }

  @Test
  void whereNothingAnswersItEndsByItself() {
    Told told = soon(6200, "task=EC2_HANGS", "container=HANGS", "instance=HANGS", "sts=HANGS");
    assertThat(told.codes()).contains("WHO003", "WHO205");
    assertThat(told.kind()).isEqualTo("NONE");
    assertThat(told.run().exit()).isEqualTo(1);
    assertThat(told.json().get("elapsedMillis").getAsLong()).isBetween(4500L, 5500L);
  }

  @Test
  void theTimeGivenIsTheTimeTaken() {
    Told told =
        soon(
            2200,
            List.of("--timeout", "1s"),
            "task=EC2_HANGS",
            "container=HANGS",
            "instance=HANGS",
            "keys=BOTH",
            "sts=HANGS");
    assertThat(told.codes()).contains("WHO003");
  }

  /** Everything there is to ask, and all of it well: the usual run is a short one. */
  @Test
  void everythingAtTheSameTimeCostsWhatTheSlowestCosts() {
    Told told =
        soon(
            2500,
            "task=EC2",
            "container=HEALTHY",
            "instance=V2_ONLY",
            "keys=BOTH",
            "webIdentity=HEALTHY");
    assertThat(told.kind()).isEqualTo("IAM_USER");
    assertThat(told.outcome("WEB_IDENTITY")).isEqualTo("FOUND");
    assertThat(told.outcome("CONTAINER")).isEqualTo("FOUND");
    assertThat(told.outcome("INSTANCE_METADATA")).isEqualTo("FOUND");
  }
}
