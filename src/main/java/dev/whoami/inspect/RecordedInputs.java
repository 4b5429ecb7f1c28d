package dev.whoami.inspect;

import dev.whoami.diagnosis.ParentProcess;
import dev.whoami.hadoop.Hadoop;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.Installation;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.trial.Trial;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.work.DeadlineTasks;
import java.util.List;
import java.util.function.Supplier;

/** A recorded run: the results that the recorded surroundings cannot show. */
final class RecordedInputs implements InspectionInputs {
  private final RecordedRun run;

  RecordedInputs(RecordedRun run) {
    this.run = run;
  }

  @Override
  public DeadlineTasks tasks(Surroundings here, DiagnosisRequest request) {
    return run.tasks(here);
  }

  @Override
  public boolean searchesPrograms(DiagnosisRequest request) {
    return request.configured().isEmpty() && request.walked().isEmpty();
  }

  @Override
  public FoundPrograms programs(Surroundings here) {
    return FoundPrograms.of(run.programs());
  }

  @Override
  public FoundLibraries libraries(Surroundings here) {
    return run.libraries();
  }

  @Override
  public List<Installation> hadoop(Surroundings here, HadoopOptions options) {
    return Hadoop.observe(new Witness(here), options).installations();
  }

  @Override
  public ParentProcess parent(Supplier<ParentProcess> lookup) {
    return lookup.get();
  }

  @Override
  public Trial sdk(Supplier<Trial> trial) {
    return run.trial();
  }
}
