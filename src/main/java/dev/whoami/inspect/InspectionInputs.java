package dev.whoami.inspect;

import dev.whoami.diagnosis.ParentProcess;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.Installation;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.trial.Trial;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.util.List;
import java.util.function.Supplier;

/** The steps that differ between a live run, a recorded run, and one process of many. */
interface InspectionInputs {
  /** The tasks of this run, with the limit of the request. */
  DeadlineTasks tasks(Surroundings here, DiagnosisRequest request);

  /** Whether to search for the programs that a process here is configured to be. */
  boolean searchesPrograms(DiagnosisRequest request);

  FoundPrograms programs(Surroundings here);

  FoundLibraries libraries(Surroundings here);

  List<Installation> hadoop(Surroundings here, HadoopOptions options);

  /** The parent process; {@code lookup} reads it in a live run. */
  ParentProcess parent(Supplier<ParentProcess> lookup);

  /** The SDK's own result; {@code trial} runs it in a live run. */
  Trial sdk(Supplier<Trial> trial);
}
