package dev.whoami.diagnosis;

import dev.whoami.hadoop.Installation;
import dev.whoami.probe.Observations;
import dev.whoami.world.Crash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every installation of Hadoop that was found, and whether the search finished. */
public final class HadoopSearch {
  /** What a search can end in. */
  public enum Ending {
    COMPLETE,
    /** The time was up before: there may be an installation that is not listed. */
    CUT,
    /** A bug of ours ended it. */
    CRASHED
  }

  private final Ending ending;
  private final List<HadoopDiagnosis> installations;
  private final @Nullable String crash;

  private HadoopSearch(Ending ending, List<HadoopDiagnosis> installations, @Nullable String crash) {
    this.ending = ending;
    this.installations = Collections.unmodifiableList(new ArrayList<>(installations));
    this.crash = crash;
  }

  /** All installations, from these observations, for this bucket. */
  public static HadoopSearch complete(
      List<Installation> all, Optional<String> bucket, Observations seen) {
    List<HadoopDiagnosis> installations = new ArrayList<>();
    all.forEach(each -> installations.add(HadoopDiagnosis.at(each, bucket, seen)));
    return new HadoopSearch(Ending.COMPLETE, installations, null);
  }

  public static HadoopSearch cut() {
    return new HadoopSearch(Ending.CUT, Collections.emptyList(), null);
  }

  /** Names the class and the place of a bug, never its message, which may hold a secret. */
  public static HadoopSearch crashed(Throwable bug) {
    return new HadoopSearch(Ending.CRASHED, Collections.emptyList(), Crash.describe(bug));
  }

  /** The same search with other diagnoses of what it found. */
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

  /** The class and the place of a bug; empty where there was none. */
  public Optional<String> crash() {
    return Optional.ofNullable(crash);
  }
}
