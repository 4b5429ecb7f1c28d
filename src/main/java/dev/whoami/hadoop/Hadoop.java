package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.world.Step;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All Hadoop installations that are here, with their jars and settings. */
public final class Hadoop {
  private final List<Installation> installations;
  private final List<Step> steps;

  private Hadoop(List<Installation> installations, List<Step> steps) {
    this.installations = Collections.unmodifiableList(new ArrayList<>(installations));
    this.steps = steps;
  }

  /**
   * Searches for installations. It sends and runs nothing, and stops after a limited number of
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

  /** No Hadoop is here, or the search did not run. */
  public static Hadoop none() {
    return new Hadoop(Collections.emptyList(), Collections.emptyList());
  }

  /**
   * The likeliest first: the one that the user named, then running JVMs, then homes that variables
   * name, then those on PATH and in the usual folders.
   */
  public List<Installation> installations() {
    return installations;
  }

  /** The checks that the search made. */
  public List<Step> steps() {
    return steps;
  }
}
