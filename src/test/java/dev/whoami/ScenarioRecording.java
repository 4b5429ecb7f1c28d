package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.world.output.RecordingFolder;
import dev.whoami.world.recording.Recording;
import dev.whoami.world.recording.RecordingSurroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** What --record would write in a scenario. */
public final class ScenarioRecording {
  private ScenarioRecording() {}

  /** Writes it into a folder that is not there yet; the diagnosis that was made meanwhile. */
  public static Diagnosis write(RecordedScenario scenario, Path folder) throws IOException {
    RecordingSurroundings seen = new RecordingSurroundings(scenario.world());
    AtomicReference<RecordedRun> run = new AtomicReference<>();
    Diagnosis live = Whoami.diagnose(seen, scenario.question(), run::set);
    Map<String, String> asked = RequestSettings.of(scenario.question());
    Recording recording = Recording.of(seen, Objects.requireNonNull(run.get()).toSettings(), asked);
    try (RecordingFolder made = RecordingFolder.make(folder.toString())) {
      assertThat(made.problem()).isEmpty();
      assertThat(made.write(recording)).isEmpty();
    }
    return live;
  }
}
