package dev.whoami.hadoop;

import dev.whoami.place.library.MavenJar;
import java.util.Arrays;
import java.util.Optional;

/** The libraries that S3A needs, by their names in the Maven repository. */
enum Artifact {
  HADOOP_COMMON("org.apache.hadoop", "hadoop-common"),
  HADOOP_AWS("org.apache.hadoop", "hadoop-aws"),
  SDK_V1("com.amazonaws", "aws-java-sdk"),
  SDK_V1_CORE("com.amazonaws", "aws-java-sdk-core"),
  SDK_V1_S3("com.amazonaws", "aws-java-sdk-s3"),
  SDK_V1_KMS("com.amazonaws", "aws-java-sdk-kms"),
  SDK_V1_STS("com.amazonaws", "aws-java-sdk-sts"),
  SDK_V1_BUNDLE("com.amazonaws", "aws-java-sdk-bundle"),
  SDK_V2_BUNDLE("software.amazon.awssdk", "bundle"),
  SDK_V2_CORE("software.amazon.awssdk", "sdk-core"),
  SDK_V2_AUTH("software.amazon.awssdk", "auth"),
  SDK_V2_S3("software.amazon.awssdk", "s3"),
  SDK_V2_STS("software.amazon.awssdk", "sts"),
  FLUME_CORE("org.apache.flume", "flume-ng-core"),
  FLUME_HDFS_SINK("org.apache.flume.flume-ng-sinks", "flume-hdfs-sink"),
  JETS3T("net.java.dev.jets3t", "jets3t");

  /** Some jars contain Hadoop's classes under another name. Spark has hadoop-client-api. */
  private static final MavenJar CARRIER = MavenJar.of("org.apache.hadoop", "hadoop-client-api");

  private final MavenJar jar;

  Artifact(String group, String id) {
    this.jar =
        group.equals("software.amazon.awssdk")
            ? MavenJar.of(group, id, "2.")
            : MavenJar.of(group, id);
  }

  MavenJar jar() {
    return jar;
  }

  String id() {
    return jar.id();
  }

  boolean isSdkV1() {
    return jar.group().equals("com.amazonaws");
  }

  boolean isSdkV2() {
    return jar.group().equals("software.amazon.awssdk");
  }

  /** The library that a file's name stands for. */
  static Optional<Artifact> named(String fileName) {
    if (CARRIER.isIn(fileName)) {
      return Optional.of(HADOOP_COMMON);
    }
    return Arrays.stream(values()).filter(it -> it.jar.isIn(fileName)).findFirst();
  }

  /** The version in the name of a file that is named for this library. */
  Optional<String> versionIn(String name) {
    return CARRIER.isIn(name) ? CARRIER.versionIn(name) : jar.versionIn(name);
  }
}
