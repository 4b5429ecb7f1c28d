package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.ClassPath;
import dev.whoami.place.library.Paths;
import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.process.ProgramNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches for installations. If the user named one, it takes only that. Otherwise it first takes
 * the running JVMs. Next are the homes that variables name, and the commands on PATH; finally the
 * usual folders. It lists each home once, however many links lead to it.
 */
final class InstallationSearch {
  private static final int MOST = 12;
  private static final List<String> FOLDERS =
      Arrays.asList("/opt", "/usr/local", "/usr/lib", "/opt/bitnami");
  private static final ProgramNames USUAL =
      ProgramNames.of("hadoop*", "flume*", "apache-flume*", "spark*");

  private final BoundedFiles files;
  private final VariableScope here;
  private final HadoopOptions options;
  private final List<Candidate> found = new ArrayList<>();
  private final Set<String> homes = new HashSet<>();

  InstallationSearch(BoundedFiles files, HadoopOptions options) {
    this.files = files;
    this.here = VariableScope.of(files.witness());
    this.options = options;
  }

  List<Candidate> candidates() {
    addNamed();
    if (!found.isEmpty()) {
      return Collections.unmodifiableList(found);
    }
    new ProcessSearch(files).candidates().forEach(this::add);
    addFromEnvironment();
    // An installation on the machine around a simulated container does not belong to the container.
    if (!SimulatedContainer.of(files.witness()::env, files::bytes).isThere()) {
      addUsual();
    }
    return Collections.unmodifiableList(found);
  }

  private void addNamed() {
    options.home().ifPresent(home -> addHome(files.absolute(home), HomeSource.HOME_OPTION));
    if (!options.classPath().isEmpty()) {
      ClassPath path = new ClassPath(files, files.absolute(".")).addAll(options.classPath());
      add(Candidate.of(InstallationKind.NAMED, "the class path", "--classpath", here, path));
    }
  }

  private void addFromEnvironment() {
    for (HomeSource each : HomeSource.values()) {
      if (each.isVariable() && here.env(each.words()).hasText()) {
        addHome(files.absolute(here.env(each.words()).text().trim()), each);
      }
    }
    for (String name : Arrays.asList("flume-ng", "hadoop")) {
      HadoopProgram.find(files, name, Optional.empty(), here)
          .flatMap(HadoopProgram::home)
          .ifPresent(home -> addHome(home, HomeSource.PATH));
    }
  }

  private void addUsual() {
    for (String folder : FOLDERS) {
      for (String name : files.list(folder).names()) {
        if (USUAL.have(name)) {
          addHome(Paths.in(folder, name), HomeSource.USUAL_FOLDERS);
        }
      }
    }
  }

  /** A home that the user named counts even if it is empty; any other home does not. */
  private void addHome(String home, HomeSource by) {
    String real = files.realPath(home).asOptional().orElse(home);
    if (found.size() >= MOST || homes.contains(real)) {
      return;
    }
    Optional<Candidate> candidate = at(home, by);
    if (candidate.isPresent()) {
      homes.add(real);
      add(by == HomeSource.HOME_OPTION ? candidate.get().named() : candidate.get());
    }
  }

  private Optional<Candidate> at(String home, HomeSource by) {
    FlumeLayout flume = new FlumeLayout(files, home, here);
    SparkLayout spark = new SparkLayout(files, home, here);
    HadoopLayout hadoop = new HadoopLayout(files, home, here);
    if (flume.isHome() || by == HomeSource.FLUME_HOME) {
      return Optional.of(flume.candidate(by.words()));
    }
    if (spark.isHome() || by == HomeSource.SPARK_HOME) {
      return Optional.of(spark.candidate(by.words()));
    }
    return hadoop.isHome() || by.isNaming()
        ? Optional.of(hadoop.candidate(by.words()))
        : Optional.empty();
  }

  private void add(Candidate candidate) {
    if (found.size() < MOST) {
      found.add(candidate);
    }
  }
}
