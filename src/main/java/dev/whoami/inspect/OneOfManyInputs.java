package dev.whoami.inspect;

import dev.whoami.diagnosis.ParentProcess;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.Installation;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.trial.Trial;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** One process of many: its libraries are already known, and whoami skips every long search. */
final class OneOfManyInputs implements InspectionInputs {
  private final FoundLibraries known;

  OneOfManyInputs(FoundLibraries known) {
    this.known = known;
  }

  @Override
  public DeadlineTasks tasks(Surroundings here, DiagnosisRequest request) {
    return request.limit().tasks(here);
  }

  /** Also if a client is named, because one is named for each process. */
  @Override
  public boolean searchesPrograms(DiagnosisRequest request) {
    return request.configured().isEmpty();
  }

  @Override
  public FoundPrograms programs(Surroundings here) {
    return FoundPrograms.observe(here);
  }

  @Override
  public FoundLibraries libraries(Surroundings here) {
    return known;
  }

  @Override
  public List<Installation> hadoop(Surroundings here, HadoopOptions options) {
    return Collections.emptyList();
  }

  @Override
  public ParentProcess parent(Supplier<ParentProcess> lookup) {
    return ParentProcess.none();
  }

  @Override
  public Trial sdk(Supplier<Trial> trial) {
    return Trial.notRun("not tried: whoami --pid tries it");
  }
}
