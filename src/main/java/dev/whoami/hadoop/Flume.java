package dev.whoami.hadoop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An installation of Apache Flume: its version, and the Hadoop that bin/flume-ng would append to
 * its class path.
 */
public final class Flume {
  private final @Nullable String version;
  private final @Nullable String hadoopCommand;
  private final @Nullable String hadoopHome;
  private final boolean classPathExported;
  private final boolean classPathCleared;

  private Flume(
      @Nullable String version,
      @Nullable String hadoopCommand,
      @Nullable String hadoopHome,
      boolean classPathExported,
      boolean classPathCleared) {
    this.version = version;
    this.hadoopCommand = hadoopCommand;
    this.hadoopHome = hadoopHome;
    this.classPathExported = classPathExported;
    this.classPathCleared = classPathCleared;
  }

  static Flume of(
      Optional<String> version,
      Optional<String> hadoopCommand,
      Optional<String> hadoopHome,
      boolean classPathExported,
      boolean classPathCleared) {
    return new Flume(
        version.orElse(null),
        hadoopCommand.orElse(null),
        hadoopHome.orElse(null),
        classPathExported,
        classPathCleared);
  }

  /** The version of flume-ng-core. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** The hadoop command that bin/flume-ng would ask for its class path; empty if it finds none. */
  public Optional<String> hadoopCommand() {
    return Optional.ofNullable(hadoopCommand);
  }

  /** The installation that this command belongs to, if whoami found it. */
  public Optional<String> hadoopHome() {
    return Optional.ofNullable(hadoopHome);
  }

  /** Whether HADOOP_CLASSPATH is set and exported, so that child processes inherit it. */
  public boolean isClassPathExported() {
    return classPathExported;
  }

  /**
   * Whether bin/flume-ng blanks HADOOP_CLASSPATH before it asks the hadoop command. If so, the jars
   * that HADOOP_CLASSPATH names never reach Flume.
   */
  public boolean isClassPathCleared() {
    return classPathCleared;
  }
}
