package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.world.Step;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All of Hadoop that is here: each installation with its jars and its settings. */
public final class Hadoop {
  private final List<Installation> installations;
  private final List<Step> steps;

  private Hadoop(List<Installation> installations, List<Step> steps) {
    this.installations = Collections.unmodifiableList(new ArrayList<>(installations));
    this.steps = steps;
  }

  /**
   * Searches for installations; sends nothing, runs nothing, and stops after a limited number of
   * checks.
   */
  public static Hadoop observe(Witness w, HadoopOptions options) {
    BoundedFiles files = new BoundedFiles(w);
    InstallationReader assembly = new InstallationReader(files, options);
    List<Installation> installations = new ArrayList<>();
    for (Candidate each : new InstallationSearch(files, options).candidates()) {
      installations.add(assembly.of(each));
    }
    if (installations.isEmpty() && !options.conf().isEmpty()) {
      installations.add(assembly.ofSettingsAlone());
    }
    return new Hadoop(installations, w.steps());
  }

  /** There is none here, or the search did not run. */
  public static Hadoop none() {
    return new Hadoop(Collections.emptyList(), Collections.emptyList());
  }

  /**
   * The likeliest first: what was named by hand, then what runs, then what the environment names.
   */
  public List<Installation> installations() {
    return installations;
  }

  /** What was checked. */
  public List<Step> steps() {
    return steps;
  }
}
