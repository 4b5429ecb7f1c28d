package dev.whoami.inspect;

import dev.whoami.config.ConfiguredProgram;
import dev.whoami.config.RecordedPrograms;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.trial.Trial;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.RunConditions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a recording keeps of a run besides the observations: the SDK's trial, the libraries, the
 * settings of programs, and the conditions of the run. The trial cannot run elsewhere.
 */
public final class RecordedRun {
  private final Trial trial;
  private final FoundLibraries libraries;
  private final List<ConfiguredProgram> programs;
  private final RunConditions conditions;

  private RecordedRun(
      Trial trial,
      FoundLibraries libraries,
      List<ConfiguredProgram> programs,
      RunConditions conditions) {
    this.trial = trial;
    this.libraries = libraries;
    this.programs = programs;
    this.conditions = conditions;
  }

  /** The record of a finished run. */
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
    List<ConfiguredProgram> programs =
        seen.programs().stream().map(ConfiguredWalk::program).collect(Collectors.toList());
    return new RecordedRun(seen.trialOfSdk(), seen.libraries(), programs, conditions);
  }

  /** Reads it from a recording; throws IllegalArgumentException if it is damaged. */
  public static RecordedRun in(Map<String, String> recording) {
    return new RecordedRun(
        Trial.in(recording),
        FoundLibraries.in(recording),
        RecordedPrograms.in(recording),
        RunConditions.in(recording));
  }

  /** The settings to write into a recording. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>(conditions.toSettings());
    settings.putAll(trial.toSettings());
    settings.putAll(libraries.toSettings());
    settings.putAll(RecordedPrograms.toSettings(programs));
    return settings;
  }

  /** The result of the SDK's trial. */
  Trial trial() {
    return trial;
  }

  /** The client libraries that were found. */
  FoundLibraries libraries() {
    return libraries;
  }

  /** The programs whose configuration was found. */
  List<ConfiguredProgram> programs() {
    return programs;
  }

  /** Runs the tasks of that run again, over its recording. */
  public DeadlineTasks tasks(Surroundings recording) {
    return conditions.replayedIn(recording);
  }
}
