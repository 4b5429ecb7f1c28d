package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an installation before its jars and its settings are read. */
final class Blueprint {
  private final Kind kind;
  private final String home;
  private final String foundBy;
  private final Vantage vantage;
  private final List<String> classPath;
  private final List<String> aside;
  private final List<String> confFolders;
  private final List<Item> ownSettings;
  private final @Nullable FlumeScript flume;

  Blueprint(
      Kind kind,
      String home,
      String foundBy,
      Vantage vantage,
      List<String> classPath,
      List<String> aside,
      List<String> confFolders,
      List<Item> ownSettings,
      @Nullable FlumeScript flume) {
    this.kind = kind;
    this.home = home;
    this.foundBy = foundBy;
    this.vantage = vantage;
    this.classPath = copy(classPath);
    this.aside = copy(aside);
    this.confFolders = copy(confFolders);
    this.ownSettings = copy(ownSettings);
    this.flume = flume;
  }

  private static <T> List<T> copy(List<T> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }

  /** A program that is told by its class path alone: its settings lie in the folders on it. */
  static Blueprint of(
      Kind kind, String home, String foundBy, Vantage vantage, ClassPath classPath) {
    return new Blueprint(
        kind,
        home,
        foundBy,
        vantage,
        classPath.entries(),
        Collections.emptyList(),
        classPath.folders(),
        Collections.emptyList(),
        null);
  }

  Blueprint named() {
    return new Blueprint(
        Kind.NAMED, home, foundBy, vantage, classPath, aside, confFolders, ownSettings, flume);
  }

  Kind kind() {
    return kind;
  }

  String home() {
    return home;
  }

  String foundBy() {
    return foundBy;
  }

  Vantage vantage() {
    return vantage;
  }

  List<String> classPath() {
    return classPath;
  }

  /** Jars that lie in the installation, and that nothing loads. */
  List<String> aside() {
    return aside;
  }

  List<String> confFolders() {
    return confFolders;
  }

  /** What a program sets over Hadoop's files: Spark's own settings. */
  List<Item> ownSettings() {
    return ownSettings;
  }

  Optional<FlumeScript> flume() {
    return Optional.ofNullable(flume);
  }
}
