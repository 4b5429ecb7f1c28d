package dev.whoami.trial;

import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.InstallationKind;
import dev.whoami.world.Surroundings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a Hadoop that would be run, and whether the user named it. */
public final class HadoopCode {
  private final List<String> entries;
  private final List<String> named;
  private final @Nullable Long process;
  private final String option;

  private HadoopCode(
      List<String> entries, List<String> named, @Nullable Long process, String option) {
    this.entries = Collections.unmodifiableList(new ArrayList<>(entries));
    this.named = Collections.unmodifiableList(new ArrayList<>(named));
    this.process = process;
    this.option = option;
  }

  /**
   * The code of a Hadoop that was found here. The user answers for everything that {@code
   * --classpath}, {@code --trust} and {@code --conf} name, and for everything below {@code --home}.
   */
  public static HadoopCode of(Installation its, HadoopOptions options) {
    List<String> entries = new ArrayList<>(its.confFolders());
    entries.addAll(its.classPath());
    Optional<Long> process = its.process();
    if (process.isPresent()) {
      boolean isAskedFor = options.processes().contains(process.get());
      return isAskedFor
          ? named(entries)
          : new HadoopCode(entries, options.conf(), process.get(), "--trust " + process.get());
    }
    boolean isFolder = its.home().startsWith("/");
    if (its.kind() != InstallationKind.NAMED) {
      return new HadoopCode(entries, options.conf(), null, "--home " + its.home());
    }
    if (!isFolder) {
      return named(entries);
    }
    List<String> named = new ArrayList<>(options.conf());
    named.add(its.home());
    return new HadoopCode(entries, named, null, "--classpath with every jar");
  }

  /** Everything that the user has named. */
  static HadoopCode named(List<String> entries) {
    return new HadoopCode(entries, Collections.singletonList("/"), null, "");
  }

  /**
   * The code with links resolved, so that no one can redirect it after the check. Missing files are
   * left out, because another user might create them.
   */
  HadoopCode withoutLinks(Surroundings here) {
    List<String> real = new ArrayList<>();
    for (String each : entries) {
      here.realPath(each).asOptional().ifPresent(real::add);
    }
    return new HadoopCode(real, named, process, option);
  }

  /** The folders of site files, and then the class path. */
  List<String> entries() {
    return entries;
  }

  /** The folders that the user named: everything below them is run. */
  List<String> named() {
    return named;
  }

  boolean isNamedAsAWhole() {
    return named.contains("/");
  }

  /** The running JVM whose class path this is. */
  Optional<Long> process() {
    return Optional.ofNullable(process);
  }

  /** The option that makes whoami run the code in spite of the refusal. */
  String option() {
    return option;
  }
}
