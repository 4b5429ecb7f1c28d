package dev.whoami.place;

import dev.whoami.place.ProcessDifference.Kind;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.Surroundings;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.secret.ShownSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The settings in which another process differs from this shell, which an exec shell often gets
 * wrong. If HOME and user.home differ, it shows both, since some clients read the one and some the
 * other.
 */
public final class ProcessComparison {
  private final long pid;
  private final Optional<String> user;
  private final String command;
  private final List<ProcessDifference> differences;
  private final boolean optionsUnsure;

  private ProcessComparison(
      long pid,
      Optional<String> user,
      String command,
      List<ProcessDifference> differences,
      boolean optionsUnsure) {
    this.optionsUnsure = optionsUnsure;
    this.pid = pid;
    this.user = user;
    this.command = command;
    this.differences = Collections.unmodifiableList(differences);
  }

  /** The comparison of another process with this one; empty if there is no other. */
  public static Optional<ProcessComparison> of(Surroundings here) {
    return here.ofThisShell().flatMap(shell -> between(here, shell));
  }

  private static Optional<ProcessComparison> between(Surroundings here, Surroundings shell) {
    ProcessSettings its = ProcessSettings.of(here);
    List<ProcessDifference> differences = differences(its, ProcessSettings.of(shell));
    return ProcessTable.self(here)
        .map(
            it ->
                new ProcessComparison(
                    it.pid(), its.user(), label(it, here), differences, its.areOptionsUnsure()));
  }

  private static String label(ProcessEntry process, Surroundings here) {
    return CommandLabel.of(process, path -> here.file(path).asOptional());
  }

  static List<ProcessDifference> differences(ProcessSettings its, ProcessSettings ours) {
    List<ProcessDifference> all = new ArrayList<>();
    add(Kind.USER, "user", its.user(), ours.user(), UnaryOperator.identity(), all);
    addHomes(its, ours, all);
    add(
        Kind.FOLDER,
        "working folder",
        its.folder(),
        ours.folder(),
        it -> ShownSettings.of("user.dir", it),
        all);
    add(Kind.MOUNTS, "mount namespace", its.mounts(), ours.mounts(), UnaryOperator.identity(), all);
    add(
        Kind.NETWORK,
        "network namespace",
        its.network(),
        ours.network(),
        UnaryOperator.identity(),
        all);
    addAll(Kind.VARIABLE, its.variables(), ours.variables(), all);
    addAll(Kind.PROPERTY, its.properties(), ours.properties(), all);
    return all;
  }

  /** HOME and user.home of both sides, as soon as any two of them differ. */
  private static void addHomes(
      ProcessSettings its, ProcessSettings ours, List<ProcessDifference> all) {
    boolean areSame =
        its.home().equals(ours.home())
            && its.homeOfJava().equals(ours.homeOfJava())
            && its.home().equals(its.homeOfJava());
    if (!areSame) {
      all.add(shown(Kind.VARIABLE, "HOME", its.home(), ours.home()));
      all.add(shown(Kind.PROPERTY, "user.home", its.homeOfJava(), ours.homeOfJava()));
    }
  }

  private static void addAll(
      Kind kind, Map<String, String> its, Map<String, String> ours, List<ProcessDifference> all) {
    TreeSet<String> names = new TreeSet<>(its.keySet());
    names.addAll(ours.keySet());
    for (String each : names) {
      String there = its.get(each);
      String here = ours.get(each);
      if (!Objects.equals(there, here)) {
        all.add(shown(kind, each, Optional.ofNullable(there), Optional.ofNullable(here)));
      }
    }
  }

  private static ProcessDifference shown(
      Kind kind, String name, Optional<String> there, Optional<String> here) {
    return difference(kind, name, there, here, it -> ShownSettings.of(name, it));
  }

  private static void add(
      Kind kind,
      String name,
      Optional<String> there,
      Optional<String> here,
      UnaryOperator<String> shown,
      List<ProcessDifference> all) {
    // If only one side's value is known, the two may be the same.
    if (there.isPresent() && here.isPresent() && !there.equals(here)) {
      all.add(difference(kind, name, there, here, shown));
    }
  }

  /** Two hidden values of the same length would look equal, so the second says "others". */
  private static ProcessDifference difference(
      Kind kind,
      String name,
      Optional<String> there,
      Optional<String> here,
      UnaryOperator<String> shown) {
    Optional<String> shownHere = here.map(shown);
    boolean looksSame = shownHere.isPresent() && shownHere.equals(there.map(shown));
    boolean isSame = there.equals(here);
    return new ProcessDifference(
        kind,
        name,
        there.map(shown).orElse(null),
        shownHere.map(it -> looksSame && !isSame ? it + ", others" : it).orElse(null));
  }

  public long pid() {
    return pid;
  }

  /** The number of its user. */
  public Optional<String> user() {
    return user;
  }

  /** The program, without words that may be secrets. */
  public String command() {
    return command;
  }

  public List<ProcessDifference> differences() {
    return differences;
  }

  /**
   * Whether it has properties in JDK_JAVA_OPTIONS that count only if its Java is not Java 8, which
   * is not known.
   */
  public boolean areOptionsUnsure() {
    return optionsUnsure;
  }

  /** Whether it has a network namespace of its own, which whoami's requests did not use. */
  public boolean isInOtherNetwork() {
    return differences.stream().anyMatch(it -> it.kind() == Kind.NETWORK);
  }
}
