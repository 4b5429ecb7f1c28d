package dev.whoami.hadoop;

import dev.whoami.place.library.ClassPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An installation before its jars and settings are read. */
final class Candidate {
  private final InstallationKind kind;
  private final String home;
  private final String foundBy;
  private final VariableScope scope;
  private final List<String> classPath;
  private final List<String> aside;
  private final List<String> confFolders;
  private final List<RawProperty> ownSettings;
  private final @Nullable FlumeScript flume;

  Candidate(
      InstallationKind kind,
      String home,
      String foundBy,
      VariableScope scope,
      List<String> classPath,
      List<String> aside,
      List<String> confFolders,
      List<RawProperty> ownSettings,
      @Nullable FlumeScript flume) {
    this.kind = kind;
    this.home = home;
    this.foundBy = foundBy;
    this.scope = scope;
    this.classPath = copy(classPath);
    this.aside = copy(aside);
    this.confFolders = copy(confFolders);
    this.ownSettings = copy(ownSettings);
    this.flume = flume;
  }

  private static <T> List<T> copy(List<T> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }

  /**
   * A program that is known only by its class path. Its settings are in the folders on that path.
   */
  static Candidate of(
      InstallationKind kind,
      String home,
      String foundBy,
      VariableScope scope,
      ClassPath classPath) {
    return new Candidate(
        kind,
        home,
        foundBy,
        scope,
        classPath.entries(),
        Collections.emptyList(),
        classPath.folders(),
        Collections.emptyList(),
        null);
  }

  Candidate named() {
    return new Candidate(
        InstallationKind.NAMED,
        home,
        foundBy,
        scope,
        classPath,
        aside,
        confFolders,
        ownSettings,
        flume);
  }

  InstallationKind kind() {
    return kind;
  }

  String home() {
    return home;
  }

  String foundBy() {
    return foundBy;
  }

  VariableScope scope() {
    return scope;
  }

  List<String> classPath() {
    return classPath;
  }

  /** Jars in the installation that are not on its class path. */
  List<String> aside() {
    return aside;
  }

  List<String> confFolders() {
    return confFolders;
  }

  /** Settings that a program puts over Hadoop's files, such as Spark's own. */
  List<RawProperty> ownSettings() {
    return ownSettings;
  }

  Optional<FlumeScript> flume() {
    return Optional.ofNullable(flume);
  }
}
