package dev.whoami.diagnosis;

import dev.whoami.hadoop.Installation;
import dev.whoami.probe.Observations;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every installation of Hadoop that was found, and whether the search finished. */
public final class HadoopSearch {
  /** The ways in which a search can end. */
  public enum Ending {
    COMPLETE,
    /** The time was up, so there may be an installation that is not listed. */
    CUT,
    /** A bug in whoami ended it. */
    CRASHED
  }

  private final Ending ending;
  private final List<HadoopDiagnosis> installations;
  private final @Nullable Crash crash;

  private HadoopSearch(Ending ending, List<HadoopDiagnosis> installations, @Nullable Crash crash) {
    this.ending = ending;
    this.installations = Collections.unmodifiableList(new ArrayList<>(installations));
    this.crash = crash;
  }

  /**
   * All installations, from these observations, for this bucket. One that cannot be judged because
   * of a bug in whoami is left out.
   */
  public static HadoopSearch complete(
      List<Installation> all, Optional<String> bucket, Observations seen) {
    List<HadoopDiagnosis> installations = new ArrayList<>();
    List<Crash> crashes = new ArrayList<>();
    for (Installation each : all) {
      Optional<HadoopDiagnosis> look =
          CrashBarrier.run(
              "Hadoop in " + each.home(),
              () -> Optional.of(HadoopDiagnosis.at(each, bucket, seen)),
              crash -> {
                crashes.add(crash);
                return Optional.empty();
              });
      look.ifPresent(installations::add);
    }
    return crashes.isEmpty()
        ? new HadoopSearch(Ending.COMPLETE, installations, null)
        : new HadoopSearch(Ending.CRASHED, installations, crashes.get(0));
  }

  public static HadoopSearch cut() {
    return new HadoopSearch(Ending.CUT, Collections.emptyList(), null);
  }

  public static HadoopSearch crashed(Crash crash) {
    return new HadoopSearch(Ending.CRASHED, Collections.emptyList(), crash);
  }

  /** The same search, with other diagnoses of the installations. */
  public HadoopSearch with(List<HadoopDiagnosis> others) {
    return new HadoopSearch(ending, others, crash);
  }

  public Ending ending() {
    return ending;
  }

  public boolean isComplete() {
    return ending == Ending.COMPLETE;
  }

  /** The installations, the likeliest first. */
  public List<HadoopDiagnosis> installations() {
    return installations;
  }

  /** The bug in whoami that ended the search; empty if there was none. */
  public Optional<Crash> crash() {
    return Optional.ofNullable(crash);
  }
}
