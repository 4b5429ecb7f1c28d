package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.SecretsInFolder;
import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.recording.ReplayFolder;
import java.nio.file.Path;

/** The recordings of one scenario of the lab: each run has a folder of its own, the last counts. */
final class LabRecordings {
  private final Path room;
  private final String scenario;

  LabRecordings(Path room, String scenario) {
    this.room = room;
    this.scenario = scenario;
  }

  PrivateWorld.Run run(String limit) {
    return PrivateWorld.of(LabRequest.recorded(scenario, folder(room, limit)), limit);
  }

  /** The same by the command itself. */
  PrivateWorld.Run runAsProcess(String limit) {
    return PrivateWorld.alone(
        "lab",
        scenario,
        "--format",
        "json",
        "--record",
        folder(room, limit).toString(),
        "--timeout",
        limit);
  }

  /** By the limit, which is another one each time until it cannot grow. */
  private static Path folder(Path room, String limit) {
    Path folder = room.resolve(limit);
    for (int i = 2; folder.toFile().exists(); i++) {
      folder = room.resolve(limit + "-" + i);
    }
    return folder;
  }

  private Path last() {
    java.io.File[] all = room.toFile().listFiles();
    assertThat(all).isNotEmpty();
    return java.util.Arrays.stream(all)
        .max(java.util.Comparator.comparingLong(java.io.File::lastModified))
        .orElseThrow()
        .toPath();
  }

  /** All of the JSON, but for times and the lengths of files. */
  void requireSameDiagnosis(String live, int exit) {
    ReplayFolder replay = ReplayFolder.in(last().toString());
    assertThat(replay.problem()).isEmpty();
    Diagnosis diagnosis =
        Whoami.diagnose(
            replay.surroundings().orElseThrow(),
            RequestSettings.in(replay.request()).replaying(RecordedRun.in(replay.run())).build());
    String replayed = Format.JSON.render(diagnosis, RenderOptions.plain());
    assertThat(facts(replayed)).isEqualTo(facts(live));
    assertThat(diagnosis.exitCode()).isEqualTo(exit);
    for (Format each : Format.values()) {
      assertThat(each.render(diagnosis, RenderOptions.plain())).isNotBlank();
    }
  }

  /** Without times, and whatever the place of the jar that a fix names. */
  private static JsonObject facts(String report) {
    String anywhere = report.replaceAll("[^ \"]+/whoami\\.jar", "whoami.jar");
    JsonObject json = JsonParser.parseString(anywhere).getAsJsonObject();
    json.remove("at");
    json.remove("elapsedMillis");
    for (JsonElement source : json.getAsJsonArray("sources")) {
      source.getAsJsonObject().remove("elapsedMillis");
      source.getAsJsonObject().remove("steps");
    }
    return json;
  }

  /** An independent search: what stands where a secret stands is not a secret. */
  void requirePlaceholdersInPlaceOfSecrets() {
    assertThat(SecretsInFolder.of(last()))
        .filteredOn(it -> !it.equals("(Millis:"))
        .allMatch(
            it -> it.contains("edacted") || it.matches("\\d{1,6}R(ed?|eda|edac|edact|edacte)?"));
  }
}
