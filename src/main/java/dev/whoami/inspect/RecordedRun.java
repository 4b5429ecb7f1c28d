package dev.whoami.inspect;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.trial.Trial;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.RunConditions;
import dev.whoami.world.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a recording keeps of a run beside what was seen: what the SDK's own trial said, which cannot
 * be tried elsewhere, the libraries that were found, and under which conditions all of it was found
 * out.
 */
public final class RecordedRun {
  private final Trial trial;
  private final FoundLibraries libraries;
  private final RunConditions conditions;

  private RecordedRun(Trial trial, FoundLibraries libraries, RunConditions conditions) {
    this.trial = trial;
    this.libraries = libraries;
    this.conditions = conditions;
  }

  /** Of a run that is over. */
  public static RecordedRun of(Diagnosis diagnosis, DeadlineTasks tasks) {
    Examination seen = diagnosis.examination();
    Unfinished told = seen.unfinished();
    RunConditions conditions =
        RunConditions.of(
            diagnosis.elapsedMillis(),
            told.limit(),
            told.waitedPercent(),
            told.cpus(),
            tasks.late());
    return new RecordedRun(seen.trialOfSdk(), seen.libraries(), conditions);
  }

  /** As it stands in a recording; throws IllegalArgumentException where that is damaged. */
  public static RecordedRun in(Map<String, String> recording) {
    return new RecordedRun(
        Trial.in(recording), FoundLibraries.in(recording), RunConditions.in(recording));
  }

  /** For a recording. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>(conditions.toSettings());
    settings.putAll(trial.toSettings());
    settings.putAll(libraries.toSettings());
    return settings;
  }

  /** What the SDK said. */
  Trial trial() {
    return trial;
  }

  /** The client libraries that were found. */
  FoundLibraries libraries() {
    return libraries;
  }

  /** The work of the same run, over what was recorded of it. */
  public DeadlineTasks tasks(Surroundings recording) {
    return conditions.replayedIn(recording);
  }
}
