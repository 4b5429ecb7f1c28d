package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client reads on where whoami stopped, in a file as in a reply; each has words of its own. */
class FileTooLargeTest {
  private static final DiagnosisRequest REQUEST =
      DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build();

  @Test
  void theVerdictRestsOnAFileThatWasNotRead() {
    FakeSurroundings here =
        new FakeSurroundings()
            .env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
            .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
            .noFile("/token", Reading.Status.TOO_LARGE);
    Diagnosis diagnosis = Whoami.diagnose(here, REQUEST);
    assertThat(diagnosis.verdict().certainty()).isNotEqualTo(Certainty.CERTAIN);
    assertThat(diagnosis.verdict().because())
        .anyMatch(it -> it.startsWith("a file is larger than what whoami reads of it"))
        .noneMatch(it -> it.startsWith("a reply does not end"));
  }
}
