package dev.whoami.secret;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.Whoami;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.recording.Recording;
import dev.whoami.world.recording.RecordingSurroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recording has no secret in any of its files, nor in their names, wherever it was met. */
class RecordingsHideSecretsTest {
  private static final DiagnosisRequest QUESTION =
      DiagnosisRequest.builder()
          .options(ProbeOptions.of(false, true))
          .within(Duration.ofMinutes(5))
          .build();

  private static final int SHAPES = 6;

  @ParameterizedTest
  @EnumSource
  void noFileOfARecordingTellsASecret(Position position) {
    Random random = new Random(4711);
    for (int i = 0; i < SHAPES; i++) {
      String shape = position.isPasted() ? Shape.real(random) : Shape.of(random);
      mustStayHidden(position, position.fitting(shape));
    }
  }

  /** Where a token belongs, a recording has what it says and not its signature. */
  @ParameterizedTest
  @EnumSource
  void noFileOfARecordingTellsAShortToken(Position position) {
    assumeTrue(position.isPasted());
    mustStayHidden(position, Shape.shortToken());
  }

  private static void mustStayHidden(Position position, String secret) {
    RecordingSurroundings seen = new RecordingSurroundings(position.worldWith(secret));
    List<RecordedRun> run = new ArrayList<>();
    Whoami.diagnose(seen, QUESTION, run::add);
    Leak leak = new Leak(secret);
    Recording.of(seen, run.get(0).toSettings(), RequestSettings.of(QUESTION))
        .files()
        .forEach(
            (name, bytes) -> {
              leak.mustNotBeIn("a name", name);
              leak.mustNotBeIn(name, new String(bytes, StandardCharsets.UTF_8));
            });
  }
}
