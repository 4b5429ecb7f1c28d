package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the task definitions promise, beyond being task definitions. */
class EcsManifestsTest {
  static List<Document> definitions() {
    return Document.files("docker/deploy/ecs", ".json").stream()
        .flatMap(it -> Document.in(it).stream())
        .toList();
  }

  private static Document sidecar(Document definition) {
    return definition.at("containerDefinitions").named("whoami");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void noApplicationStartsBeforeTheSidecarIsHealthy(Document definition) {
    List<Document> others =
        definition.at("containerDefinitions").items().stream()
            .filter(it -> !it.at("name").is("whoami"))
            .toList();
    assertThat(others).isNotEmpty();
    for (Document each : others) {
      assertThat(each.at("dependsOn").items())
          .anyMatch(it -> it.at("containerName").is("whoami") && it.at("condition").is("HEALTHY"));
    }
    assertThat(sidecar(definition).at("healthCheck", "command").texts())
        .containsExactly("CMD", "whoami", "watch", "--check");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void aContainerThatIsWaitedForIsThere(Document definition) {
    List<String> names =
        definition.at("containerDefinitions").items().stream()
            .map(it -> it.at("name").text())
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(definition.all().map(it -> it.at("containerName")).filter(Document::isThere))
        .allSatisfy(it -> assertThat(it.text()).isIn(names));
  }

  /** The agent gives up after the start timeout of the one that is waited for. */
  @ParameterizedTest
  @MethodSource("definitions")
  void aTaskThatDoesNotGetItsRoleEnds(Document definition) {
    assertThat(sidecar(definition).at("startTimeout").number()).isBetween(30, 120);
    assertThat(sidecar(definition).at("essential").is(true)).isTrue();
  }

  /** One look that fails is not the end of a task that runs. */
  @ParameterizedTest
  @MethodSource("definitions")
  void oneFailedRunIsTolerated(Document definition) {
    Document check = sidecar(definition).at("healthCheck");
    List<String> command = sidecar(definition).at("command").texts();
    String interval = command.get(command.indexOf("--interval") + 1);
    int seconds = Integer.parseInt(interval.replace("s", ""));
    assertThat(check.at("interval").number() * check.at("retries").number())
        .isGreaterThan(seconds + 5);
    assertThat(check.at("interval").number()).isBetween(5, 300);
    assertThat(check.at("timeout").number()).isBetween(2, 60);
    assertThat(check.at("retries").number()).isBetween(1, 10);
    assertThat(check.at("startPeriod").number()).isBetween(0, 300);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void theSidecarMayOnlyRead(Document definition) {
    Document sidecar = sidecar(definition);
    assertThat(sidecar.at("readonlyRootFilesystem").is(true)).isTrue();
    assertThat(sidecar.at("user").text()).matches("[1-9]\\d*:[1-9]\\d*");
    assertThat(sidecar.at("linuxParameters", "capabilities", "drop").texts())
        .containsExactly("ALL");
    assertThat(sidecar.at("memory").number()).isLessThanOrEqualTo(256);
    assertThat(sidecar.at("cpu").number()).isLessThanOrEqualTo(64);
    assertThat(sidecar.at("logConfiguration", "logDriver").text()).isEqualTo("awslogs");
  }

  /** Into another user's processes it could not look, though it sees them. */
  @ParameterizedTest
  @MethodSource("definitions")
  void theProcessesAreSharedWithTheSameUser(Document definition) {
    assertThat(definition.at("pidMode").text()).isEqualTo("task");
    assertThat(definition.at("containerDefinitions").items())
        .allSatisfy(
            it ->
                assertThat(it.at("user").text()).isEqualTo(sidecar(definition).at("user").text()));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void theRoleThatIsExpectedIsTheTasksOwn(Document definition) {
    String role = definition.at("taskRoleArn").text();
    List<String> command = sidecar(definition).at("command").texts();
    assertThat(command.get(command.indexOf("--expect") + 1)).isEqualTo("TASK_ROLE");
    assertThat(command.get(command.indexOf("--expect-role") + 1))
        .isEqualTo(role.substring(role.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void onFargateTheWholeIsLargerThanItsParts(Document definition) {
    if (definition.at("requiresCompatibilities").texts().contains("FARGATE")) {
      assertThat(definition.at("cpu").number())
          .isGreaterThan(sidecar(definition).at("cpu").number());
      assertThat(definition.at("memory").number())
          .isGreaterThan(2 * sidecar(definition).at("memory").number());
    }
  }
}
