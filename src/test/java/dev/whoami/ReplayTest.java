package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.Surroundings;
import dev.whoami.world.WaitingSurroundings;
import dev.whoami.world.recording.RecordedSurroundings;
import dev.whoami.world.recording.ReplayFolder;
import dev.whoami.world.work.BrokenTasks;
import dev.whoami.world.work.DeadlineTasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario is recorded once more, and its recording judged as the scenario is. */
class ReplayTest {
  /** How another process differs from this shell is not recorded. */
  static List<RecordedScenario> scenarios() {
    return RecordedScenario.asked().stream()
        .filter(it -> it.world().ofThisShell().isEmpty())
        // What clients --config reads is not recorded, for clients has no --record.
        .filter(it -> it.question().configured().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aRecordingIsJudgedAsWhatItIsOfAndHasNoSecret(RecordedScenario scenario, @TempDir Path room)
      throws IOException {
    Path folder = room.resolve("recording");
    Diagnosis live = ScenarioRecording.write(scenario, folder);

    ReplayFolder replay = ReplayFolder.in(folder.toString());
    assertThat(replay.problem()).isEmpty();
    RecordedSurroundings world = (RecordedSurroundings) replay.surroundings().orElseThrow();
    DiagnosisRequest again =
        RequestSettings.in(replay.request())
            .replaying(RecordedRun.in(replay.run()))
            // What the user fetched is not recorded, and given to read again.
            .roleDocument(scenario.question().roleDocument())
            .build();
    Diagnosis replayed = Whoami.diagnose(world, again);
    assertThat(facts(Format.TEXT, replayed)).isEqualTo(facts(Format.TEXT, live));
    assertThat(facts(Format.JSON, replayed)).isEqualTo(facts(Format.JSON, live));
    assertThat(world.unexpectedRequests()).isEmpty();
    assertThat(world.unusedReplies()).isEmpty();
    requireNone(SecretsInFolder.of(scenario.wholeFolder()), folder);
  }

  /** What is measured continues after the run has reported it. */
  @Test
  void aReplayTellsTheCpuThatTheRunItselfTold() {
    RecordedScenario scenario = RecordedScenario.named("endpoint-cut-short");
    WaitingSurroundings waiting = new WaitingSurroundings(scenario.world());
    AtomicReference<RecordedRun> run = new AtomicReference<>();
    Diagnosis live = Whoami.diagnose(waiting, scenario.question(), run::set);
    DiagnosisRequest again =
        RequestSettings.in(RequestSettings.of(scenario.question()))
            .replaying(RecordedRun.in(Objects.requireNonNull(run.get()).toSettings()))
            .build();
    Diagnosis replayed = Whoami.diagnose(scenario.world(), again);
    assertThat(waiting.asked()).isGreaterThan(1);
    assertThat(facts(Format.TEXT, live)).anyMatch(it -> it.contains("waited for a CPU in"));
    assertThat(facts(Format.TEXT, replayed)).isEqualTo(facts(Format.TEXT, live));
  }

  /** No library is searched for in a replay, so no bug of that search comes again. */
  @Test
  void aReplayTellsTheBugThatEndedTheSearchForLibraries() {
    RecordedScenario scenario = RecordedScenario.named("ecs-ec2-task-role");
    Surroundings world = scenario.world();
    DeadlineTasks tasks = BrokenTasks.of("client libraries"::equals, world);
    Diagnosis live = scenario.diagnosedIn(world, tasks);
    DiagnosisRequest again =
        RequestSettings.in(RequestSettings.of(scenario.question()))
            .replaying(RecordedRun.in(RecordedRun.of(live, tasks).toSettings()))
            .build();
    Diagnosis replayed = Whoami.diagnose(scenario.world(), again);
    assertThat(live.verdict().certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(facts(Format.TEXT, live)).anyMatch(it -> it.contains("WHO001"));
    assertThat(facts(Format.TEXT, replayed)).isEqualTo(facts(Format.TEXT, live));
    assertThat(facts(Format.JSON, replayed)).isEqualTo(facts(Format.JSON, live));
  }

  /** Without the lengths of files, which a recording changes. */
  private static List<String> facts(Format format, Diagnosis diagnosis) {
    String report = format.render(diagnosis, RenderOptions.plain().verbose(true));
    if (format == Format.JSON) {
      JsonObject json = JsonParser.parseString(report).getAsJsonObject();
      json.getAsJsonArray("sources").forEach(it -> it.getAsJsonObject().remove("steps"));
      return json.entrySet().stream().map(String::valueOf).toList();
    }
    return report
        .lines()
        .map(it -> it.replaceFirst(": \\d+ characters$", ": N characters"))
        .toList();
  }

  private static void requireNone(Iterable<String> secrets, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = file + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String secret : secrets) {
          assertThat(text).as("%s", file).doesNotContain(secret);
        }
      }
    }
  }
}
