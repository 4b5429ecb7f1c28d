package dev.whoami.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.proof.RunRecord;
import dev.whoami.lab.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioProofTest {
  private static ScenarioProof proof(String... requests) {
    return ScenarioProof.of(Runs.of(Scenario.ECS_TASK_ROLE, requests));
  }

  @Test
  void aProgramIsWhoseKeysSignedItsLastRequest() {
    ScenarioProof proof = proof("0 container 200", "1 s3 200 ASIAHOST", "2 sqs 403 ASIATASK");
    assertThat(proof.identities())
        .extracting(SignedIdentity::kind)
        .containsExactly(IdentityKind.HOST_ROLE, IdentityKind.TASK_ROLE);
    assertThat(proof.last().flatMap(SignedIdentity::arn)).contains(Runs.TASK);
    assertThat(proof.requests())
        .containsEntry("container", 1)
        .containsEntry("s3", 1)
        .containsEntry("sqs", 1);
  }

  @Test
  void keysThatAwsNeverAcceptedAreRejectedOnes() {
    ScenarioProof proof = proof("0 s3 400 ASIATASK", "1 s3 400 ASIATASK");
    assertThat(proof.kind()).isEqualTo(IdentityKind.REFUSED);
    assertThat(proof.actions()).containsExactly(ObservedAction.USED_REJECTED_KEYS);
  }

  @Test
  void keysThatTheLabDidNotHandOutAreOfSomebodyUnknown() {
    assertThat(proof("0 s3 200 AKIAOWN").kind()).isEqualTo(IdentityKind.UNKNOWN);
  }

  @Test
  void whoAsksNothingIsNobody() {
    assertThat(proof().kind()).isEqualTo(IdentityKind.NONE);
    assertThat(proof().actions()).containsExactly(ObservedAction.ASKED_NOTHING);
  }

  @Test
  void whoSignsNothingIsAnonymous() {
    assertThat(proof("0 s3 403").actions()).containsExactly(ObservedAction.WAS_ANONYMOUS);
  }

  @Test
  void whoBreaksOffTlsDoesNotTrustTheLab() {
    RunRecord run =
        RunRecord.of(
            Scenario.ECS_TASK_ROLE,
            Optional.of(1),
            1000,
            Optional.empty(),
            List.of(LoggedRequest.ofPlatform("container", 200, 10)),
            Map.of(),
            List.of("s3.us-west-2.amazonaws.com"));
    assertThat(ScenarioProof.of(run).actions()).containsExactly(ObservedAction.DISTRUSTED_LAB);
  }

  @Test
  void failuresOfAnEndpointOneAfterTheOtherAreTries() {
    ScenarioProof proof = proof("1 container 503", "3 container 503", "4 container 200");
    assertThat(proof.retriedMillis()).contains(2000L);
    assertThat(proof("1 container 503").retriedMillis()).isEmpty();
  }

  @Test
  void otherKeysOfTheSameRoleAreNewOnes() {
    assertThat(proof("0 s3 200 ASIATASK", "1 s3 200 ASIATASKNEXT").actions())
        .containsExactly(ObservedAction.RENEWED);
  }

  @Test
  void whoIsTheHostRoleAfterTheRecoveryKeptIt() {
    Optional<Long> third = Optional.of(3L);
    RunRecord kept =
        Runs.of(Scenario.ECS_AGENT_STARTING, third, "1 s3 200 ASIAHOST", "5 s3 200 ASIAHOST");
    RunRecord changed =
        Runs.of(Scenario.ECS_AGENT_STARTING, third, "1 s3 200 ASIAHOST", "5 s3 200 ASIATASK");
    RunRecord early = Runs.of(Scenario.ECS_AGENT_STARTING, third, "1 s3 200 ASIAHOST");
    assertThat(ScenarioProof.of(kept).actions()).containsExactly(ObservedAction.KEPT_HOST_ROLE);
    assertThat(ScenarioProof.of(changed).actions()).containsExactly(ObservedAction.RECOVERED);
    assertThat(ScenarioProof.of(early).actions()).isEmpty();
  }

  @Test
  void whereNothingIsSignedItsOutputTells() {
    RunRecord run = Runs.of(Scenario.ECS_TASK_ROLE, "0 container 200 ASIATASK");
    assertThat(kindTold(run, Runs.HOST)).isEqualTo(IdentityKind.HOST_ROLE);
    assertThat(kindTold(run, "arn:aws:iam::111122223333:role/app-task-role"))
        .isEqualTo(IdentityKind.TASK_ROLE);
    assertThat(kindTold(run, "ecsInstanceRole")).isEqualTo(IdentityKind.HOST_ROLE);
    assertThat(kindTold(run, "ASIATASK")).isEqualTo(IdentityKind.TASK_ROLE);
    assertThat(kindTold(run, "somebody")).isEqualTo(IdentityKind.UNKNOWN);
    RunRecord signed = Runs.of(Scenario.ECS_TASK_ROLE, "0 s3 200 ASIATASK");
    assertThat(kindTold(signed, Runs.HOST)).isEqualTo(IdentityKind.TASK_ROLE);
  }

  private static IdentityKind kindTold(RunRecord run, String words) {
    return ScenarioProof.of(run.told(List.of(words))).kind();
  }
}
