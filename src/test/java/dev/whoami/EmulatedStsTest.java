package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.probe.Source;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.recording.RecordedSurroundings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An emulator of AWS answers in place of STS, and the SDK itself was also tried. */
class EmulatedStsTest {
  /** As it would have ended where the scenario is. */
  private static Verdict withTrial(String scenario) {
    RecordedSurroundings world =
        RecordedSurroundings.in(ScenarioFolder.whole(ScenarioFolder.ALL.resolve(scenario)));
    String key = world.environment("AWS_ACCESS_KEY_ID").text();
    Map<String, String> trial =
        Map.of(
            "trial.ending",
            "FOUND",
            "trial.source",
            Source.ENVIRONMENT.name(),
            "trial.access-key-id",
            key);
    Diagnosis diagnosis =
        Whoami.diagnose(world, DiagnosisRequest.builder().replaying(RecordedRun.in(trial)).build());
    assertThat(diagnosis.examination().trial().accessKeyId()).contains(key);
    return diagnosis.verdict();
  }

  @Test
  void whatItSaysOfAKeyIsLikelyAtMost() {
    Verdict verdict = withTrial("localstack");
    assertThat(verdict.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(verdict.because()).anyMatch(it -> it.contains("an emulator of AWS"));
  }

  @Test
  void whatStsItselfSaysCanBeCertain() {
    assertThat(withTrial("keys-of-root").certainty()).isEqualTo(Certainty.CERTAIN);
  }
}
