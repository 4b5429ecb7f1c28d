package dev.whoami.hadoop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The libraries that matter, by their names in the Maven repository. */
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

  /** Some jars hold Hadoop's classes under another name: Spark brings hadoop-client-api. */
  private static final Pattern CARRIER = Pattern.compile("hadoop-client-api(-(\\d.*))?\\.jar");

  private static final Pattern EXTRA =
      Pattern.compile(".*-(tests|sources|javadoc|test-sources)\\.jar");

  private final String group;
  private final String id;
  private final Pattern fileName;

  Artifact(String group, String id) {
    this.group = group;
    this.id = id;
    // Those of version 2 have names that others could have too, so their version has to be one.
    String version = group.startsWith("software") ? "-(2\\.\\d.*)" : "(-(\\d.*))?";
    this.fileName = Pattern.compile(Pattern.quote(id) + version + "\\.jar");
  }

  String id() {
    return id;
  }

  String pomProperties() {
    return "META-INF/maven/" + group + "/" + id + "/pom.properties";
  }

  boolean isSdkV1() {
    return group.equals("com.amazonaws");
  }

  boolean isSdkV2() {
    return group.equals("software.amazon.awssdk");
  }

  /** The library that a file's name promises. */
  static Optional<Artifact> named(String fileName) {
    if (CARRIER.matcher(fileName).matches()) {
      return Optional.of(HADOOP_COMMON);
    }
    for (Artifact each : values()) {
      boolean isNamed = fileName.startsWith(each.id) && each.fileName.matcher(fileName).matches();
      if (isNamed && !EXTRA.matcher(fileName).matches()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The version in the name of a file that is named for this library. */
  Optional<String> versionIn(String name) {
    for (Pattern pattern : new Pattern[] {CARRIER, fileName}) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        return Optional.ofNullable(matcher.group(matcher.groupCount()));
      }
    }
    return Optional.empty();
  }
}
