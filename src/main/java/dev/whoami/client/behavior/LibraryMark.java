package dev.whoami.client.behavior;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The marks of a client's library: its name in its registry, and a class in its jar. */
public final class LibraryMark {
  /** The registries of libraries, one for each language. */
  public enum Registry {
    MAVEN,
    PYPI,
    NPM,
    RUBYGEMS,
    PACKAGIST,
    GO,
    CARGO,
    CONAN,
    NUGET
  }

  private final Registry registry;
  private final String group;
  private final String name;
  private final String versions;
  private final @Nullable String markerClass;
  private final @Nullable String versionEntry;

  private LibraryMark(
      Registry registry,
      String group,
      String name,
      String versions,
      @Nullable String markerClass,
      @Nullable String versionEntry) {
    this.registry = registry;
    this.group = group;
    this.name = name;
    this.versions = versions;
    this.markerClass = markerClass;
    this.versionEntry = versionEntry;
  }

  public static LibraryMark of(Registry registry, String name) {
    return new LibraryMark(registry, "", name, "", null, null);
  }

  public static LibraryMark jar(String group, String name) {
    return new LibraryMark(Registry.MAVEN, group, name, "", null, null);
  }

  /** A mark for a name that another library also has: the version must begin with this text. */
  public LibraryMark ofVersions(String beginning) {
    return new LibraryMark(registry, group, name, beginning, markerClass, versionEntry);
  }

  /**
   * A jar with a class that no other library has. The class's name has the same ending wherever the
   * library was relocated. If pom.properties is missing there, another entry has the version.
   */
  public LibraryMark withClass(String ending, String versionEnding) {
    return new LibraryMark(registry, group, name, versions, ending, versionEnding);
  }

  public boolean isIn(Registry other) {
    return registry == other;
  }

  /** The group in Maven's repository; "" for other registries. */
  public String group() {
    return group;
  }

  public String name() {
    return name;
  }

  /** The beginning of its version; "" if any version will do. */
  public String versions() {
    return versions;
  }

  /** The ending of the name of its class. */
  public Optional<String> markerClass() {
    return Optional.ofNullable(markerClass);
  }

  /** The ending of the name of the entry that has the version of such a jar. */
  public Optional<String> versionEntry() {
    return Optional.ofNullable(versionEntry);
  }
}
