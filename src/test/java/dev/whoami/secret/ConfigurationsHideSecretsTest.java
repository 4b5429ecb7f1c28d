package dev.whoami.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.report.ConfigReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.recording.Recording;
import dev.whoami.world.recording.RecordingSurroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither a report nor a recording has a secret of the configuration of a program that runs. */
class ConfigurationsHideSecretsTest {
  private static final DiagnosisRequest QUESTION =
      DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build();

  private static final RenderOptions EVERYTHING =
      RenderOptions.terminal(100).verbose(true).wholeKeyIds(true);

  @ParameterizedTest
  @EnumSource
  void noSecretLeavesTheConfiguration(SecretConfiguration configuration) {
    Random random = new Random(4711);
    String secret = Shape.real(random);
    RecordingSurroundings seen = new RecordingSurroundings(configuration.worldWith(secret));
    List<RecordedRun> run = new ArrayList<>();
    Diagnosis diagnosis = Whoami.diagnose(seen, QUESTION, run::add);
    assertThat(diagnosis.examination().programs()).as("the programs that were met").isNotEmpty();
    assertThat(diagnosis.examination().crashes()).isEmpty();
    Leak leak = new Leak(secret);
    leak.mustNotBeIn(diagnosis);
    leak.mustNotBeIn("chains --config", ConfigReport.text(diagnosis, EVERYTHING).text());
    leak.mustNotBeIn("its JSON", ConfigReport.json(diagnosis, EVERYTHING).text());
    Recording.of(seen, run.get(0).toSettings(), RequestSettings.of(QUESTION))
        .files()
        .forEach(
            (name, bytes) -> {
              leak.mustNotBeIn("a name", name);
              leak.mustNotBeIn(name, new String(bytes, StandardCharsets.UTF_8));
            });
  }
}
