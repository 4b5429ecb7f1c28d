package dev.whoami.hadoop;

import dev.whoami.aws.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks whether the jars of an installation fit each other. */
final class JarCompatibility {
  private final Libraries libraries;
  private final List<JarConflict> conflicts = new ArrayList<>();

  JarCompatibility(Libraries libraries) {
    this.libraries = libraries;
  }

  List<JarConflict> conflicts() {
    Optional<Jar> common = libraries.first(Artifact.HADOOP_COMMON);
    Optional<Jar> aws = libraries.first(Artifact.HADOOP_AWS);
    if (!common.isPresent()) {
      add(JarConflict.Kind.NO_HADOOP_COMMON, "there is no hadoop-common jar");
    }
    judgePresence(aws);
    if (common.isPresent() && aws.isPresent()) {
      judgeVersions(common.get(), aws.get());
    }
    aws.ifPresent(this::judgeSdk);
    judgeDoubles();
    judgeMixture();
    return conflicts;
  }

  private void judgePresence(Optional<Jar> aws) {
    if (!aws.isPresent()) {
      add(JarConflict.Kind.NO_HADOOP_AWS, "there is no hadoop-aws jar, so s3a:// cannot be opened");
    } else if (!aws.get().isLoaded()) {
      add(
          JarConflict.Kind.HADOOP_AWS_NOT_LOADED,
          aws.get().path() + " is there, but it is not on the class path");
    }
  }

  private void judgeVersions(Jar common, Jar aws) {
    if (common.version().isPresent()
        && aws.version().isPresent()
        && !common.version().equals(aws.version())) {
      add(
          JarConflict.Kind.VERSIONS_DIFFER,
          "hadoop-common is " + version(common) + " and hadoop-aws is " + version(aws));
    }
  }

  private void judgeSdk(Jar aws) {
    HadoopRelease release = HadoopRelease.of(aws.version());
    boolean line2 = release.isKnownToUseSdkV2();
    Optional<Jar> sdk = libraries.sdk();
    Optional<Version> need = release.neededSdk();
    if (!sdk.isPresent() || lacksS3(sdk.get())) {
      String what =
          sdk.isPresent() ? "no S3 client" : "no AWS SDK for Java " + (line2 ? "2.x" : "1.x");
      add(
          JarConflict.Kind.NO_SDK,
          "there is " + what + ", which hadoop-aws " + version(aws) + " needs" + needed(need));
      return;
    }
    @Nullable Version has = sdk.get().version().flatMap(Version::parse).orElse(null);
    if (has == null || !need.isPresent()) {
      return;
    }
    int difference = has.base().compareTo(need.get());
    if (difference < 0) {
      add(JarConflict.Kind.SDK_TOO_OLD, mismatch(has, aws, need.get()));
    } else if (difference > 0 && !release.has(HadoopRelease.Feature.PROVIDER_LIST)) {
      add(JarConflict.Kind.SDK_TOO_NEW, mismatch(has, aws, need.get()));
    }
  }

  private boolean lacksS3(Jar sdk) {
    boolean core1 = sdk.artifact().equals(Artifact.SDK_V1_CORE.id());
    boolean core2 =
        sdk.artifact().equals(Artifact.SDK_V2_CORE.id())
            || sdk.artifact().equals(Artifact.SDK_V2_AUTH.id());
    return (core1 && !libraries.has(Artifact.SDK_V1_S3))
        || (core2 && !libraries.has(Artifact.SDK_V2_S3));
  }

  private static String needed(Optional<Version> need) {
    return need.map(version -> " (" + version + ")").orElse("");
  }

  private static String mismatch(Version has, Jar aws, Version need) {
    return "the AWS SDK is " + has + " and hadoop-aws " + version(aws) + " needs " + need;
  }

  private void judgeDoubles() {
    for (Artifact each : Artifact.values()) {
      Set<String> versions = versions(libraries.loaded(each));
      if (versions.size() > 1) {
        add(
            JarConflict.Kind.TWO_VERSIONS_OF_ONE_JAR,
            each.id() + " is on the class path as " + String.join(" and ", versions));
      }
    }
  }

  private void judgeMixture() {
    List<Jar> line1 = new ArrayList<>();
    List<Jar> line2 = new ArrayList<>();
    for (Artifact each : Artifact.values()) {
      List<Jar> loaded = libraries.loaded(each);
      List<Jar> line = each.isSdkV1() ? line1 : line2;
      if (!loaded.isEmpty() && (each.isSdkV1() || each.isSdkV2()) && each != Artifact.SDK_V1) {
        line.add(loaded.get(0));
      }
    }
    judgeMixture(line1);
    judgeMixture(line2);
  }

  private void judgeMixture(List<Jar> sdk) {
    if (versions(sdk).size() > 1) {
      List<String> names = new ArrayList<>();
      sdk.forEach(each -> names.add(each.artifact() + " " + version(each)));
      add(
          JarConflict.Kind.SDK_JARS_DIFFER,
          "the jars of the AWS SDK are of different versions: " + String.join(", ", names));
    }
  }

  private static Set<String> versions(List<Jar> jars) {
    Set<String> versions = new TreeSet<>();
    jars.forEach(each -> each.version().ifPresent(versions::add));
    return versions;
  }

  private static String version(Jar jar) {
    return jar.version().orElse("of an unknown version");
  }

  private void add(JarConflict.Kind kind, String clause) {
    conflicts.add(new JarConflict(kind, clause));
  }
}
