package dev.whoami.hadoop;

import dev.whoami.aws.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The relevant jars of an installation, in the order of its class path, and whether they fit each
 * other.
 */
final class Libraries {
  private static final List<Artifact> LINE_1 =
      Arrays.asList(Artifact.SDK_V1_BUNDLE, Artifact.SDK_V1_CORE, Artifact.SDK_V1);
  private static final List<Artifact> LINE_2 =
      Arrays.asList(Artifact.SDK_V2_BUNDLE, Artifact.SDK_V2_CORE, Artifact.SDK_V2_AUTH);

  private final List<Jar> jars;
  private final List<JarConflict> conflicts;

  private Libraries(List<Jar> jars, List<JarConflict> conflicts) {
    this.jars = Collections.unmodifiableList(new ArrayList<>(jars));
    this.conflicts = Collections.unmodifiableList(new ArrayList<>(conflicts));
  }

  static Libraries of(List<Jar> jars, List<JarConflict> broken) {
    Libraries unjudged = new Libraries(jars, broken);
    List<JarConflict> all = new ArrayList<>(broken);
    all.addAll(new JarCompatibility(unjudged).conflicts());
    return new Libraries(jars, all);
  }

  List<Jar> jars() {
    return jars;
  }

  List<JarConflict> conflicts() {
    return conflicts;
  }

  boolean has(Artifact artifact) {
    return first(artifact).isPresent();
  }

  /** The jar that is used: the first on the class path, otherwise one that is only installed. */
  Optional<Jar> first(Artifact artifact) {
    Optional<Jar> loaded = loaded(artifact).stream().findFirst();
    return loaded.isPresent()
        ? loaded
        : jars.stream().filter(each -> each.artifact().equals(artifact.id())).findFirst();
  }

  List<Jar> loaded(Artifact artifact) {
    List<Jar> loaded = new ArrayList<>();
    for (Jar each : jars) {
      if (each.isLoaded() && each.artifact().equals(artifact.id())) {
        loaded.add(each);
      }
    }
    return loaded;
  }

  Optional<String> hadoopVersion() {
    return version(Artifact.HADOOP_COMMON);
  }

  Optional<String> s3aVersion() {
    Optional<String> own = version(Artifact.HADOOP_AWS);
    return own.isPresent() ? own : hadoopVersion();
  }

  HadoopRelease s3aRelease() {
    return HadoopRelease.of(s3aVersion());
  }

  Optional<String> sdkVersion() {
    return sdk().flatMap(Jar::version);
  }

  Optional<String> sdkV1Beside() {
    return LINE_1.stream()
        .flatMap(each -> loaded(each).stream())
        .filter(jar -> s3aRelease().isKnownToUseSdkV2() && hasClasses(jar))
        .findFirst()
        .flatMap(Jar::version);
  }

  /** The jar of the SDK that this S3A loads. */
  Optional<Jar> sdk() {
    for (Artifact each : s3aRelease().isKnownToUseSdkV2() ? LINE_2 : LINE_1) {
      Optional<Jar> jar = first(each).filter(Libraries::hasClasses);
      if (jar.isPresent()) {
        return jar;
      }
    }
    return Optional.empty();
  }

  /** From 1.9 on, aws-java-sdk is an empty jar that only names others. */
  private static boolean hasClasses(Jar jar) {
    return !jar.artifact().equals(Artifact.SDK_V1.id())
        || jar.version().flatMap(Version::parse).filter(it -> it.isBefore("1.9")).isPresent();
  }

  private Optional<String> version(Artifact artifact) {
    return first(artifact).flatMap(Jar::version);
  }
}
