package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.probe.Observation;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.recording.RecordedSurroundings;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How certain a scenario is where the SDK itself also took the key: the recordings have no trial,
 * and without one hardly anything is certain.
 */
class CertaintyWithTrialTest {
  @ParameterizedTest
  @CsvSource({
    "ecs-ec2-task-role, TASK_ROLE",
    "fargate-task-role, TASK_ROLE",
    "full-uri-of-the-ecs-agent, TASK_ROLE",
    "endpoint-url-of-sts, TASK_ROLE",
    "pod-identity, POD_IDENTITY",
    "pod-identity-ipv6, POD_IDENTITY",
    "codebuild, SERVICE_ROLE",
    "sagemaker-training, SERVICE_ROLE",
    "greengrass, SERVICE_ROLE",
    "exec-beside-a-java-8-with-keys-in-jdk-java-options, TASK_ROLE",
    "lambda, LAMBDA_ROLE",
    "lambda-child-with-its-keys, LAMBDA_ROLE",
    "lambda-snap-start, LAMBDA_ROLE",
    "ec2-instance-role, HOST_ROLE",
    "ecs-host-keys-copied, HOST_ROLE"
  })
  void whatThePlatformGivesAtItsOwnAddressIsCertain(String scenario, IdentityKind kind) {
    Verdict verdict = withTrial(scenario);
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.certainty()).as("%s", verdict.because()).isEqualTo(Certainty.CERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "endpoint-of-moto-user, IAM_USER",
    "endpoint-of-localstack-key, IAM_USER",
    "endpoint-of-emulator-in-a-task, TASK_ROLE",
    "endpoint-under-a-name-of-aws, IAM_USER",
    "endpoint-url-of-all, IAM_USER",
    "sts-on-this-machine-refuses-keys, REFUSED",
    "imds-custom-endpoint, HOST_ROLE",
    "ecs-agent-names-another-role, TASK_ROLE",
    "sts-names-two-accounts, TASK_ROLE",
    "lambda-runtime-unreadable, LAMBDA_ROLE",
    "lambda-child-with-other-keys, ASSUMED_ROLE",
    "exec-without-the-applications-keys, TASK_ROLE",
    "exec-with-keys-of-its-own, IAM_USER",
    "exec-beside-sh-that-starts-a-jvm-with-keys, TASK_ROLE",
    "exec-beside-tini-that-starts-a-jvm-with-keys, TASK_ROLE",
    "exec-beside-an-unknown-java-with-keys-in-jdk-java-options, TASK_ROLE",
    "helper-calls-its-session-by-the-task, ASSUMED_ROLE",
    "helper-calls-its-session-by-a-uuid, ASSUMED_ROLE",
    "helper-calls-its-session-as-pod-identity, ASSUMED_ROLE",
    "helper-in-a-build, ASSUMED_ROLE",
    "helper-in-a-training-job, ASSUMED_ROLE",
    "helper-on-a-laptop, ASSUMED_ROLE",
    "keys-of-a-partner-in-the-tasks-session, ASSUMED_ROLE"
  })
  void anUnprovenAddressOrAContradictionIsLikelyAtMost(String scenario, IdentityKind kind) {
    Verdict verdict = withTrial(scenario);
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.certainty()).as("%s", verdict.because()).isEqualTo(Certainty.LIKELY);
  }

  /** As it would have ended where the scenario is. */
  private static Verdict withTrial(String scenario) {
    Observation winner =
        Whoami.diagnose(world(scenario), DiagnosisRequest.builder().build())
            .examination()
            .winner()
            .orElseThrow();
    Map<String, String> trial =
        Map.of(
            "trial.ending",
            "FOUND",
            "trial.source",
            winner.source().name(),
            "trial.access-key-id",
            winner.outcome().credentials().orElseThrow().accessKeyId());
    return Whoami.diagnose(
            world(scenario), DiagnosisRequest.builder().replaying(RecordedRun.in(trial)).build())
        .verdict();
  }

  private static RecordedSurroundings world(String scenario) {
    return RecordedSurroundings.in(ScenarioFolder.whole(ScenarioFolder.ALL.resolve(scenario)));
  }
}
