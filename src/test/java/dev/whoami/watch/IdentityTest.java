package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When somebody is somebody else. */
class IdentityTest {
  private static final String STS = "POST https://sts.eu-west-1.amazonaws.com";
  private static final String HOST = "arn:aws:sts::111122223333:assumed-role/nodes";
  private static final String ROLE = "arn:aws:iam::111122223333:role/service/app";

  /** A task whose endpoint names its role. */
  private static FakeSurroundings task() {
    return new FakeSurroundings()
        .env("AWS_REGION", "eu-west-1")
        .env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/0123")
        .reply(
            "GET http://169.254.170.2/v2/credentials/0123",
            200,
            "{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"0000000000\","
                + "\"Token\":\"1111111111\",\"Expiration\":\"2026-01-01T18:00:00Z\","
                + "\"RoleArn\":\""
                + ROLE
                + "\"}");
  }

  /** An instance whose metadata gives its role. */
  private static FakeSurroundings instance() {
    String metadata = "http://169.254.169.254/latest/";
    String roles = metadata + "meta-data/iam/security-credentials/";
    return new FakeSurroundings()
        .env("AWS_REGION", "eu-west-1")
        .reply("PUT " + metadata + "api/token", 200, "token")
        .reply("GET " + metadata + "meta-data/instance-id", 200, "i-0abc1234")
        .reply("GET " + roles, 200, "nodes")
        .reply(
            "GET " + roles + "nodes",
            200,
            "{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE02\",\"SecretAccessKey\":\"0000000000\","
                + "\"Token\":\"1111111111\",\"Expiration\":\"2026-01-01T18:00:00Z\"}");
  }

  private static FakeSurroundings answered(String arn) {
    return answered(task(), arn);
  }

  private static FakeSurroundings answered(FakeSurroundings here, String arn) {
    return here.reply(
        STS,
        200,
        "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>"
            + arn
            + "</Arn><UserId>AROA</UserId><Account>"
            + arn.split(":", -1)[4]
            + "</Account>"
            + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
  }

  private static Identity identity(FakeSurroundings here) {
    return Identity.of(diagnosis(here).verdict());
  }

  private static Diagnosis diagnosis(FakeSurroundings here) {
    return Whoami.diagnose(here, DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build());
  }

  private static List<String> changes(String session, String laterSession) {
    String role = "arn:aws:sts::111122223333:assumed-role/app/";
    WatchState before = WatchState.first().after(diagnosis(answered(role + session)), 0);
    WatchState after = before.after(diagnosis(answered(role + laterSession)), 1);
    return ChangeDetector.of(before, after, Instant.EPOCH).stream()
        .filter(it -> it.kind() == Change.Kind.SESSION_CHANGED)
        .map(it -> it.from().orElse("") + " to " + it.to().orElse(""))
        .toList();
  }

  private static Identity assumed(String role, String session) {
    return identity(answered("arn:aws:sts::111122223333:assumed-role/" + role + "/" + session));
  }

  @Test
  void anotherSessionOfTheSameRoleIsToldAsSuch() {
    assertThat(changes("eks-prod-app-1", "eks-prod-app-2"))
        .containsExactly("eks-prod-app-1 to eks-prod-app-2");
    assertThat(changes("eks-prod-app-1", "eks-prod-app-1")).isEmpty();
  }

  /** A role that is assumed in each run has a new session each time. */
  @Test
  void anotherSessionOfARoleIsTheSameIdentity() {
    Identity one = assumed("app", "one");
    assertThat(one.isSameAs(assumed("app", "two"))).isTrue();
    assertThat(one.toString()).endsWith(" arn:aws:sts::111122223333:assumed-role/app");
  }

  @Test
  void anotherRoleIsAnotherIdentity() {
    assertThat(assumed("app", "one").isSameAs(assumed("api", "one"))).isFalse();
  }

  @Test
  void aRoleThatStsCannotConfirmIsNoChange() {
    Identity inferred = identity(task().reply(STS, HttpReply.Ending.REFUSED));
    assertThat(inferred.toString()).isEqualTo("TASK_ROLE " + ROLE);
    assertThat(inferred.isSameAs(assumed("app", "4d5c1f0e9b8a47639281706f5e4d3c2b"))).isTrue();
  }

  /** Without STS, the instance metadata has only the role's name, and no account. */
  @Test
  void aHostRoleThatStsCannotConfirmIsNoChange() {
    Identity inferred = identity(instance().reply(STS, HttpReply.Ending.REFUSED));
    assertThat(inferred.toString()).isEqualTo("HOST_ROLE nodes");
    Identity told = identity(answered(instance(), HOST + "/i-0abc1234"));
    assertThat(told.toString()).isEqualTo("HOST_ROLE " + HOST);
    assertThat(inferred.isSameAs(told) && told.isSameAs(inferred)).isTrue();
  }

  @Test
  void theSameNameInAnotherAccountIsAnotherIdentity() {
    String elsewhere = HOST.replace("111122223333", "444455556666");
    Identity one = identity(answered(instance(), HOST + "/i-0abc1234"));
    Identity other = identity(answered(instance(), elsewhere + "/i-0abc1234"));
    assertThat(one.isSameAs(other)).isFalse();
  }
}
