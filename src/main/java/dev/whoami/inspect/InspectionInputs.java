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

/**
 * The steps that differ between a live run, a recorded run, and the inspection of one process of
 * many.
 */
interface InspectionInputs {
  /** The work of this run, with the limit of the request. */
  DeadlineTasks tasks(Surroundings here, DiagnosisRequest request);

  /** Whether the programs are searched for that a process here is configured to be. */
  boolean searchesPrograms(DiagnosisRequest request);

  FoundPrograms programs(Surroundings here);

  FoundLibraries libraries(Surroundings here);

  List<Installation> hadoop(Surroundings here, HadoopOptions options);

  /** The process above this one, as it is looked up where that is done. */
  ParentProcess parent(Supplier<ParentProcess> lookup);

  /** What the SDK itself does, as it is tried where that is done. */
  Trial sdk(Supplier<Trial> trial);
}
