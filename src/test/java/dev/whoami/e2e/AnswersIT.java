package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who it is, on the real addresses, for what a container can meet there. */
@Execution(ExecutionMode.CONCURRENT)
class AnswersIT {
  private static final String TASK_ARN =
      "arn:aws:sts::111122223333:assumed-role/app-task-role/4d5c1f0e9b8a47639281706f5e4d3c2b";
  private static final String HOST_ARN =
      "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0abc1234def567890";

  private static JarRun task(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "task=EC2";
    words[1] = "instance=V2_ONLY";
    System.arraycopy(more, 0, words, 2, more.length);
    return told(words);
  }

  /** The usual time would do, but for the library itself where an endpoint is silent. */
  private static JarRun told(String... words) {
    return JarRun.finished(PrivateWorld.of(words), 20);
  }

  @Test
  void aHealthyEndpointIsTheTaskRoleAlsoWhereTheInstanceCanBeAsked() {
    JarRun jarRun = task("container=HEALTHY").is("TASK_ROLE", "CERTAIN", 0, "WHO302");
    assertThat(jarRun.verdict("arn")).isEqualTo(TASK_ARN);
    assertThat(jarRun.verdict("source")).isEqualTo("CONTAINER");
    assertThat(jarRun.outcome("INSTANCE_METADATA")).isEqualTo("FOUND");
    assertThat(jarRun.trial().get("source").getAsString()).isEqualTo("CONTAINER");
    assertThat(jarRun.trial().get("agrees").getAsBoolean()).isTrue();
  }

  @Test
  void withoutTheVariableItIsTheHostRole() {
    JarRun jarRun = task().is("HOST_ROLE", "CERTAIN", 1, "WHO101");
    assertThat(jarRun.verdict("arn")).isEqualTo(HOST_ARN);
    assertThat(jarRun.verdict("source")).isEqualTo("INSTANCE_METADATA");
    assertThat(jarRun.text()).contains("HOST ROLE").contains("no task role");
    assertThat(jarRun.trial().get("agrees").getAsBoolean()).isTrue();
  }

  /**
   * The library itself must have ended there; silence costs it more than the usual five seconds.
   */
  @ParameterizedTest
  @CsvSource({
    "INTERNAL_ERROR, FAILED STATUS, WHO213",
    "NOT_FOUND, FAILED STATUS, WHO213",
    "STALE_ID, FAILED STALE_ID, WHO201",
    "NOT_JSON, FAILED MALFORMED, WHO206",
    "EMPTY, FAILED MALFORMED, WHO206",
    "HANGS, FAILED TIMED_OUT, WHO205",
    "REFUSED, FAILED CONNECTION_REFUSED, WHO204",
  })
  void aBrokenEndpointEndsSilentlyOnTheHostRole(String behavior, String outcome, String code) {
    JarRun jarRun = task("container=" + behavior);
    jarRun.is("HOST_ROLE", "CERTAIN", 1, "WHO104", "WHO111", code);
    assertThat(jarRun.verdict("arn")).isEqualTo(HOST_ARN);
    assertThat(jarRun.outcome("CONTAINER")).isEqualTo(outcome);
    assertThat(jarRun.trial().get("source").getAsString()).isEqualTo("INSTANCE_METADATA");
    assertThat(jarRun.trial().get("agrees").getAsBoolean()).isTrue();
  }

  @Test
  void whereStsRefusesSoDoesTheVerdict() {
    JarRun jarRun = task("container=HEALTHY", "sts=REFUSES").is("REFUSED", "CERTAIN", 1, "WHO501");
    assertThat(jarRun.text()).contains("InvalidClientTokenId");
    assertThat(jarRun.verdict("arn")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANGS", "REFUSED"})
  void withoutStsATaskRoleIsInferred(String sts) {
    JarRun jarRun =
        task("container=HEALTHY", "sts=" + sts).is("TASK_ROLE", "LIKELY", 0, "WHO302", "WHO502");
    assertThat(jarRun.verdict("role")).isEqualTo("app-task-role");
    assertThat(jarRun.verdict("account")).isEqualTo("111122223333");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANGS", "REFUSED"})
  void withoutStsTheOwnerOfTheKeysIsNotKnown(String sts) {
    JarRun jarRun = told("keys=BOTH", "sts=" + sts);
    assertThat(jarRun.kind()).isEqualTo("UNKNOWN");
    assertThat(jarRun.codes()).contains("WHO502");
    assertThat(jarRun.verdict("source")).isEqualTo("ENVIRONMENT");
    assertThat(jarRun.run().exit()).isEqualTo(0);
  }

  @Test
  void withoutARegionThatOfTheTasksZoneIsUsedAndSaid() {
    JarRun jarRun =
        task("container=HEALTHY", "unset:AWS_ENDPOINT_URL_STS", "unset:AWS_REGION")
            .is("TASK_ROLE", "LIKELY", 0, "WHO302", "WHO502");
    assertThat(jarRun.text())
        .contains("us-west-2: no region is set; this is the region of the")
        .contains("availability zone");
    assertThat(jarRun.json().toString()).contains("https://sts.us-west-2.amazonaws.com");
  }

  @Test
  void withoutARegionOrATaskThatOfTheInstanceIsUsedAndSaid() {
    JarRun jarRun =
        told("instance=V2_ONLY", "unset:AWS_ENDPOINT_URL_STS")
            .is("HOST_ROLE", "LIKELY", 0, "WHO502");
    assertThat(jarRun.text()).contains("us-west-2: no region is set; this is the region of the");
    assertThat(jarRun.json().toString()).contains("https://sts.us-west-2.amazonaws.com");
  }

  /** The host that is not allowed exists, listens, and must get nothing. */
  @Test
  void aHostThatIsNotAllowedIsNeverAsked() {
    String token = "shown-to-nobody-4c1f";
    JarRun jarRun =
        told(
            "raw:stranger@192.0.2.7:80=HEALTHY",
            "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=http://192.0.2.7/v2/credentials/x",
            "env:AWS_CONTAINER_AUTHORIZATION_TOKEN=" + token);
    assertThat(jarRun.kind()).isEqualTo("NONE");
    assertThat(jarRun.codes()).contains("WHO208");
    assertThat(jarRun.run().exit()).isEqualTo(1);
    assertThat(jarRun.outcome("CONTAINER")).isEqualTo("BROKEN ADDRESS_NOT_ALLOWED");
    assertThat(jarRun.run().requests()).isEmpty();
    assertThat(jarRun.text() + jarRun.json()).doesNotContain(token);
  }

  /** So that the test above could fail: the same listener does tell who asks it. */
  @Test
  void aHostThatIsAllowedIsAskedWithTheToken() {
    JarRun jarRun =
        told(
            "raw:friend@127.0.0.2:8190=HEALTHY",
            "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.2:8190/v2/credentials/x",
            "env:AWS_CONTAINER_AUTHORIZATION_TOKEN=shown-to-friends");
    assertThat(jarRun.outcome("CONTAINER")).isEqualTo("FOUND");
    assertThat(jarRun.run().requestsOf("friend"))
        .contains("GET /v2/credentials/x, authorization shown-to-friends");
  }
}
