package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The jar in healthy worlds, with too little time and with too little CPU: it says who the code is,
 * or that it does not know, and never that something is broken.
 */
@Execution(ExecutionMode.CONCURRENT)
class CutShortIT {
  /** Lets a program run for 10 of every 100 milliseconds. */
  private static final String TENTH_OF_A_CPU =
      """
      "$@" & pid=$!
      (while :; do
        kill -STOP $pid; sleep 0.09; kill -CONT $pid; sleep 0.01
      done) 2> /dev/null & pulse=$!
      wait $pid; code=$?
      kill $pulse
      exit $code
      """;

  @ParameterizedTest
  @CsvSource({
    "ecs-task-role, TASK_ROLE, 100ms, WHO302",
    "ecs-task-role, TASK_ROLE, 300ms, WHO302",
    "ecs-task-role, TASK_ROLE, 500ms, WHO302",
    "irsa, IRSA, 300ms, WHO302",
    "ec2-instance-role, HOST_ROLE, 200ms, ''"
  })
  void tooLittleTimeIsNoFaultOfTheEndpoint(
      String scenario, String kind, String timeout, String codes) {
    PrivateWorld world = PrivateWorld.of("scenario=" + scenario);
    requireNothingFalse(JarRun.of(world, "--timeout", timeout), kind, codes);
  }

  @ParameterizedTest
  @CsvSource({
    "ecs-task-role, TASK_ROLE, 3s, WHO302",
    "ecs-task-role, TASK_ROLE, 20s, WHO302",
    "irsa, IRSA, 5s, WHO302",
    "pod-identity, POD_IDENTITY, 10s, WHO302",
  })
  void tooLittleCpuIsNoFaultOfTheEndpoint(
      String scenario, String kind, String timeout, String codes) {
    PrivateWorld world = PrivateWorld.of("scenario=" + scenario);
    List<String> starved =
        List.of("sh", "-c", TENTH_OF_A_CPU, "sh", PrivateWorld.java(), "-jar", PrivateWorld.jar());
    requireNothingFalse(JarRun.of(world, starved, "--timeout", timeout), kind, codes);
  }

  private static void requireNothingFalse(JarRun jarRun, String kind, String codes) {
    assertThat(jarRun.kind()).as(jarRun.text()).isIn(kind, "UNKNOWN");
    if (jarRun.kind().equals("UNKNOWN")) {
      assertThat(jarRun.codes()).as(jarRun.text()).containsExactly("WHO003");
    } else {
      Set<String> known = new TreeSet<>(List.of(("WHO003 " + codes).trim().split(" ")));
      assertThat(known).as(jarRun.text()).containsAll(jarRun.codes());
    }
    assertThat(jarRun.run().exit()).as(jarRun.text()).isEqualTo(0);
  }
}
