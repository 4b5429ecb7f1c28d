package dev.whoami.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expected;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text that would steer a terminal, in every place that others fill, in every report. */
class HostileTextsEverywhereTest {
  private static final DiagnosisRequest QUESTION =
      DiagnosisRequest.builder()
          .options(ProbeOptions.of(false, true))
          .expecting(Expected.nothing().role(Hostile.text()))
          .within(Duration.ofMinutes(5))
          .build();

  /** Where a name is shown however it looks; elsewhere it is shown only if it is plausible. */
  private static final Set<Voice> SHOWN =
      EnumSet.of(Voice.FAMILY, Voice.REVISION, Voice.ZONE, Voice.HADOOP_HOME, Voice.S3A_BUCKET);

  @ParameterizedTest
  @EnumSource
  void noPartySteersTheTerminal(Voice voice) {
    requireCleanReports(voice.worldWith(Hostile.text()));
  }

  @ParameterizedTest
  @EnumSource
  void noSettingSteersTheTerminal(Position position) {
    requireCleanReports(position.worldWith(Hostile.text()));
  }

  /** Else the test would prove nothing: these are in a report, cleaned. */
  @Test
  void whatIsShownIsMarked() {
    Set<Voice> shown = EnumSet.noneOf(Voice.class);
    for (Voice each : Voice.values()) {
      Diagnosis diagnosis =
          Whoami.diagnose(
              each.worldWith(Hostile.text()),
              DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build());
      if (Reports.of(diagnosis).stream().anyMatch(it -> it.contains(Hostile.MARK))) {
        shown.add(each);
      }
    }
    assertThat(shown).containsAll(SHOWN);
  }

  private static void requireCleanReports(FakeSurroundings world) {
    Diagnosis diagnosis = Whoami.diagnose(world, QUESTION);
    assertThat(world.hasHandled(Hostile.MARK)).as("the text was met").isTrue();
    Reports.of(diagnosis).forEach(it -> Hostile.requireNoneIn("a report", it));
  }
}
