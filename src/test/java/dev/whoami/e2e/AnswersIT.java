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

  private static Told task(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "task=EC2";
    words[1] = "instance=V2_ONLY";
    System.arraycopy(more, 0, words, 2, more.length);
    return told(words);
  }

  /** The usual time would do, but for the library itself where an endpoint is silent. */
  private static Told told(String... words) {
    return Told.of(PrivateWorld.of(words), "--timeout", "20s");
  }

  @Test
  void aHealthyEndpointIsTheTaskRoleAlsoWhereTheInstanceCanBeAsked() {
    Told told = task("container=HEALTHY").is("TASK_ROLE", "CERTAIN", 0, "WHO302");
    assertThat(told.verdict("arn")).isEqualTo(TASK_ARN);
    assertThat(told.verdict("source")).isEqualTo("CONTAINER");
    assertThat(told.outcome("INSTANCE_METADATA")).isEqualTo("FOUND");
    assertThat(told.trial().get("source").getAsString()).isEqualTo("CONTAINER");
    assertThat(told.trial().get("agrees").getAsBoolean()).isTrue();
  }

  @Test
  void withoutTheVariableItIsTheHostRole() {
    Told told = task().is("HOST_ROLE", "CERTAIN", 1, "WHO101");
    assertThat(told.verdict("arn")).isEqualTo(HOST_ARN);
    assertThat(told.verdict("source")).isEqualTo("INSTANCE_METADATA");
    assertThat(told.text()).contains("HOST ROLE").contains("no task role");
    assertThat(told.trial().get("agrees").getAsBoolean()).isTrue();
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
  void aBrokenEndpointEndsSilentlyOnTheHostRole(String behaviour, String outcome, String code) {
    Told told = task("container=" + behaviour);
    told.is("HOST_ROLE", "CERTAIN", 1, "WHO104", "WHO110", "WHO111", code);
    assertThat(told.verdict("arn")).isEqualTo(HOST_ARN);
    assertThat(told.outcome("CONTAINER")).isEqualTo(outcome);
    assertThat(told.trial().get("source").getAsString()).isEqualTo("INSTANCE_METADATA");
    assertThat(told.trial().get("agrees").getAsBoolean()).isTrue();
  }

  @Test
  void whereStsRefusesSoDoesTheVerdict() {
    Told told = task("container=HEALTHY", "sts=REFUSES").is("REFUSED", "CERTAIN", 1, "WHO501");
    assertThat(told.text()).contains("InvalidClientTokenId");
    assertThat(told.verdict("arn")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANGS", "REFUSED"})
  void withoutStsATaskRoleIsInferred(String sts) {
    Told told =
        task("container=HEALTHY", "sts=" + sts).is("TASK_ROLE", "LIKELY", 0, "WHO302", "WHO502");
    assertThat(told.verdict("role")).isEqualTo("app-task-role");
    assertThat(told.verdict("account")).isEqualTo("111122223333");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANGS", "REFUSED"})
  void withoutStsNobodyKnowsWhoseKeysTheseAre(String sts) {
    Told told = told("keys=BOTH", "sts=" + sts);
    assertThat(told.kind()).isEqualTo("UNKNOWN");
    assertThat(told.codes()).contains("WHO502");
    assertThat(told.verdict("source")).isEqualTo("ENVIRONMENT");
    assertThat(told.run().exit()).isEqualTo(0);
  }

  @Test
  void withoutARegionThatOfTheTasksZoneIsUsedAndSaid() {
    Told told =
        task("container=HEALTHY", "unset:AWS_ENDPOINT_URL_STS")
            .is("TASK_ROLE", "LIKELY", 0, "WHO302", "WHO502");
    assertThat(told.text())
        .contains("us-west-2: no region is set; this is the one of the")
        .contains("availability zone");
    assertThat(told.json().toString()).contains("https://sts.us-west-2.amazonaws.com");
  }

  @Test
  void withoutARegionOrATaskThatOfTheInstanceIsUsedAndSaid() {
    Told told =
        told("instance=V2_ONLY", "unset:AWS_ENDPOINT_URL_STS")
            .is("HOST_ROLE", "LIKELY", 0, "WHO502");
    assertThat(told.text()).contains("us-west-2: no region is set; this is the one of the");
    assertThat(told.json().toString()).contains("https://sts.us-west-2.amazonaws.com");
  }

  /** The host that is not allowed exists, listens, and must get nothing. */
  @Test
  void aHostThatIsNotAllowedIsNeverAsked() {
    String token = "shown-to-nobody-4c1f";
    Told told =
        Told.of(
            PrivateWorld.of(
                "raw:stranger@192.0.2.7:80=HEALTHY",
                "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=http://192.0.2.7/v2/credentials/x",
                "env:AWS_CONTAINER_AUTHORIZATION_TOKEN=" + token));
    assertThat(told.kind()).isEqualTo("NONE");
    assertThat(told.codes()).contains("WHO208");
    assertThat(told.run().exit()).isEqualTo(1);
    assertThat(told.outcome("CONTAINER")).isEqualTo("BROKEN ADDRESS_NOT_ALLOWED");
    assertThat(told.run().requests()).isEmpty();
    assertThat(told.text() + told.json()).doesNotContain(token);
  }

  /** So that the test above could fail: the same listener does tell who asks it. */
  @Test
  void aHostThatIsAllowedIsAskedWithTheToken() {
    Told told =
        Told.of(
            PrivateWorld.of(
                "raw:friend@127.0.0.2:8190=HEALTHY",
                "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.2:8190/v2/credentials/x",
                "env:AWS_CONTAINER_AUTHORIZATION_TOKEN=shown-to-friends"));
    assertThat(told.outcome("CONTAINER")).isEqualTo("FOUND");
    assertThat(told.run().requestsOf("friend"))
        .contains("GET /v2/credentials/x, authorization shown-to-friends");
  }
}
