package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.process.ApplicationIdentity;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.recording.RecordedSurroundings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is predicted for a library takes up what the application tells of itself. */
class AttachPredictionTest {
  private final Diagnosis irsa =
      Whoami.diagnose(
          RecordedSurroundings.in(Path.of("src/test/scenarios/irsa")),
          DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build());

  private ApplicationIdentity identity(String answer) throws AttachFailure {
    ApplicationTrial trial =
        ApplicationTrial.of("library aws-sdk-java-v2\nversion 2.41.30\n" + answer + "end end\n");
    return ApplicationIdentity.of(irsa.examination(), trial.answers().get(0));
  }

  private static IdentityKind predicted(ApplicationIdentity identity) {
    return identity.predicted().orElseThrow().kind();
  }

  @Test
  void withoutAClientForStsAWebIdentityIsPassedOver() throws AttachFailure {
    ApplicationIdentity identity = identity("sts false\nerror java.lang.IllegalStateException\n");
    assertThat(predicted(identity)).isEqualTo(IdentityKind.HOST_ROLE);
    assertThat(identity.agrees()).contains(false);
  }

  @Test
  void withOneItIsTaken() throws AttachFailure {
    ApplicationIdentity identity =
        identity(
            """
            sts true
            key ASIAEXAMPLEEXAMPLE01
            arn arn:aws:sts::111122223333:assumed-role/OrdersPodRole/aws-sdk-java-1
            """);
    assertThat(predicted(identity)).isEqualTo(IdentityKind.IRSA);
    assertThat(identity.agrees()).contains(true);
  }
}
