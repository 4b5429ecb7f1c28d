package dev.whoami.hadoop;

import dev.whoami.place.library.JarVersion.ReadFrom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relevant library in the jar that contains it: its version, and the evidence for the version.
 */
public final class Jar {
  private final String artifact;
  private final @Nullable String version;
  private final String path;
  private final ReadFrom readFrom;
  private final boolean loaded;

  private Jar(
      String artifact, @Nullable String version, String path, ReadFrom readFrom, boolean loaded) {
    this.artifact = artifact;
    this.version = version;
    this.path = path;
    this.readFrom = readFrom;
    this.loaded = loaded;
  }

  static Jar of(String artifact, Optional<String> version, String path, ReadFrom readFrom) {
    return new Jar(artifact, version.orElse(null), path, readFrom, true);
  }

  /** The same jar, installed but not on the class path. */
  Jar aside() {
    return new Jar(artifact, version, path, readFrom, false);
  }

  /** The name in the Maven repository, such as hadoop-aws or aws-java-sdk-bundle. */
  public String artifact() {
    return artifact;
  }

  /** Empty if neither the jar nor its name shows it. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  public String path() {
    return path;
  }

  public ReadFrom readFrom() {
    return readFrom;
  }

  /**
   * Whether it is on the class path. Otherwise it is only installed, as in share/hadoop/tools/lib.
   */
  public boolean isLoaded() {
    return loaded;
  }

  @Override
  public String toString() {
    return artifact + " " + version().orElse("of unknown version") + " in " + path;
  }
}
