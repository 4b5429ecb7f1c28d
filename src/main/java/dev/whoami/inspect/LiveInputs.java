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

/**
 * A live run: whoami searches for and runs everything here, or everything except the SDK itself.
 */
final class LiveInputs implements InspectionInputs {
  private final boolean isSdkTried;

  LiveInputs(boolean isSdkTried) {
    this.isSdkTried = isSdkTried;
  }

  @Override
  public DeadlineTasks tasks(Surroundings here, DiagnosisRequest request) {
    return request.limit().tasks(here);
  }

  @Override
  public boolean searchesPrograms(DiagnosisRequest request) {
    return request.configured().isEmpty() && request.walked().isEmpty();
  }

  @Override
  public FoundPrograms programs(Surroundings here) {
    return FoundPrograms.observe(here);
  }

  @Override
  public FoundLibraries libraries(Surroundings here) {
    return FoundLibraries.observe(new Witness(here.unrecorded()));
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
    return isSdkTried ? trial.get() : Trial.notRun("not tried: the prediction is enough here");
  }
}
