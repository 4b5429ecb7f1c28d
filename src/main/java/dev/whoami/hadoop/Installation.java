package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Hadoop that is here: by itself, in Flume, in Spark or in a running JVM. */
public final class Installation {
  private final InstallationKind kind;
  private final String home;
  private final String foundBy;
  private final Libraries libraries;
  private final List<String> classPath;
  private final List<String> confFolders;
  private final @Nullable Flume flume;
  private final HadoopSettings settings;

  private Installation(
      InstallationKind kind,
      String home,
      String foundBy,
      Libraries libraries,
      List<String> classPath,
      List<String> confFolders,
      @Nullable Flume flume,
      HadoopSettings settings) {
    this.kind = kind;
    this.home = home;
    this.foundBy = foundBy;
    this.libraries = libraries;
    this.classPath = Collections.unmodifiableList(new ArrayList<>(classPath));
    this.confFolders = Collections.unmodifiableList(new ArrayList<>(confFolders));
    this.flume = flume;
    this.settings = settings;
  }

  static Installation of(
      InstallationKind kind,
      String home,
      String foundBy,
      Libraries libraries,
      List<String> classPath,
      List<String> confFolders,
      HadoopSettings settings) {
    return new Installation(kind, home, foundBy, libraries, classPath, confFolders, null, settings);
  }

  Installation with(Flume its) {
    return new Installation(kind, home, foundBy, libraries, classPath, confFolders, its, settings);
  }

  public InstallationKind kind() {
    return kind;
  }

  /**
   * Its folder; "pid 17" for a running JVM, "the class path" for a class path that the user named.
   */
  public String home() {
    return home;
  }

  /** The process, if this is a running JVM. */
  public Optional<Long> process() {
    return kind == InstallationKind.PROCESS
        ? Optional.of(Long.parseLong(home.substring(ProcessSearch.HOME.length())))
        : Optional.empty();
  }

  /**
   * The source that named it: "HADOOP_HOME", "PATH", "the usual folders", "process 17" or "--home".
   */
  public String foundBy() {
    return foundBy;
  }

  /** The relevant jars: Hadoop's, the AWS SDK's, Flume's and jets3t. */
  public List<Jar> jars() {
    return libraries.jars();
  }

  /** The jar of S3A, on the class path or only installed; empty if there is none. */
  public Optional<Jar> s3aJar() {
    return libraries.first(Artifact.HADOOP_AWS);
  }

  /** The folders and jars that the program would load, in its order. */
  public List<String> classPath() {
    return classPath;
  }

  /** The folders that site files are read from, in their order. */
  public List<String> confFolders() {
    return confFolders;
  }

  /** The version of hadoop-common. */
  public Optional<String> hadoopVersion() {
    return libraries.hadoopVersion();
  }

  /**
   * The version, which decides what providers S3A uses. It is that of hadoop-common if there is no
   * hadoop-aws.
   */
  public Optional<String> s3aVersion() {
    return libraries.s3aVersion();
  }

  /** The version of the AWS SDK that this S3A loads: 1.x before Hadoop 3.4, then 2.x. */
  public Optional<String> sdkVersion() {
    return libraries.sdkVersion();
  }

  /**
   * The version of an AWS SDK for Java 1 on the class path beside the 2.x of Hadoop 3.4 and later.
   */
  public Optional<String> sdkV1Beside() {
    return libraries.sdkV1Beside();
  }

  /** The jars that do not fit each other. */
  public List<JarConflict> conflicts() {
    return libraries.conflicts();
  }

  /** Flume's part; empty if this is not a Flume. */
  public Optional<Flume> flume() {
    return Optional.ofNullable(flume);
  }

  public HadoopSettings settings() {
    return settings;
  }
}
