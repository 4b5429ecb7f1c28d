package dev.whoami.hadoop;

import dev.whoami.place.library.JarVersion.ReadFrom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A relevant library in the jar that holds it: its version, and the evidence for that. */
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

  /** The same jar, which lies in the installation and off its class path. */
  Jar aside() {
    return new Jar(artifact, version, path, readFrom, false);
  }

  /** The name in the Maven repository, such as hadoop-aws or aws-java-sdk-bundle. */
  public String artifact() {
    return artifact;
  }

  /** Empty where neither the jar nor its name tells. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  public String path() {
    return path;
  }

  public ReadFrom readFrom() {
    return readFrom;
  }

  /** Whether it is on the class path; else it only lies there, as in share/hadoop/tools/lib. */
  public boolean isLoaded() {
    return loaded;
  }

  @Override
  public String toString() {
    return artifact + " " + version().orElse("of unknown version") + " in " + path;
  }
}
