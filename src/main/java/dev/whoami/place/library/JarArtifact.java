package dev.whoami.place.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The libraries that matter, by their names in the Maven repository. */
enum JarArtifact {
  SDK_V2_BUNDLE(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "bundle"),
  SDK_V2_CORE(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "sdk-core"),
  SDK_V2_AUTH(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "auth"),
  SDK_V2_STS(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "sts"),
  SDK_V2_URL_CONNECTION(
      LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "url-connection-client"),
  SDK_V2_APACHE(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "apache-client"),
  SDK_V2_APACHE_5(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "apache5-client"),
  SDK_V2_CRT_HTTP(LibraryKind.AWS_SDK_JAVA_V2, "software.amazon.awssdk", "aws-crt-client"),
  SDK_V1_BUNDLE(LibraryKind.AWS_SDK_JAVA_V1, "com.amazonaws", "aws-java-sdk-bundle"),
  SDK_V1_CORE(LibraryKind.AWS_SDK_JAVA_V1, "com.amazonaws", "aws-java-sdk-core"),
  SDK_V1_STS(LibraryKind.AWS_SDK_JAVA_V1, "com.amazonaws", "aws-java-sdk-sts"),
  SDK_V1(LibraryKind.AWS_SDK_JAVA_V1, "com.amazonaws", "aws-java-sdk"),
  SDK_KOTLIN(LibraryKind.AWS_SDK_KOTLIN, "aws.sdk.kotlin", "aws-config-jvm"),
  CRT(LibraryKind.AWS_CRT, "software.amazon.awssdk.crt", "aws-crt"),
  MSK_IAM_AUTH(LibraryKind.AWS_MSK_IAM_AUTH, "software.amazon.msk", "aws-msk-iam-auth"),
  SPRING_CLOUD_AWS(
      LibraryKind.SPRING_CLOUD_AWS, "io.awspring.cloud", "spring-cloud-aws-autoconfigure"),
  TRINO_S3(LibraryKind.TRINO_S3, "io.trino", "trino-filesystem-s3"),
  ICEBERG(LibraryKind.ICEBERG, "org.apache.iceberg", "iceberg-aws"),
  FLINK_S3(LibraryKind.FLINK_S3, "org.apache.flink", "flink-s3-fs-native"),
  DRUID(LibraryKind.DRUID, "org.apache.druid", "druid-aws-common"),
  CONFLUENT_S3(LibraryKind.CONFLUENT_S3, "io.confluent", "kafka-connect-s3"),
  OPENDAL(LibraryKind.OPENDAL, "org.apache.opendal", "opendal"),
  HADOOP_COMMON(LibraryKind.HADOOP, "org.apache.hadoop", "hadoop-common"),
  HADOOP_CLIENT(LibraryKind.HADOOP, "org.apache.hadoop", "hadoop-client-api"),
  HADOOP_AWS(LibraryKind.HADOOP, "org.apache.hadoop", "hadoop-aws"),
  FLUME(LibraryKind.FLUME, "org.apache.flume", "flume-ng-core"),
  SPARK_2_12(LibraryKind.SPARK, "org.apache.spark", "spark-core_2.12"),
  SPARK_2_13(LibraryKind.SPARK, "org.apache.spark", "spark-core_2.13");

  private static final Pattern EXTRA =
      Pattern.compile(".*-(tests|sources|javadoc|test-sources)\\.jar");

  private final LibraryKind kind;
  private final String id;
  private final String pomProperties;
  private final Pattern fileName;

  JarArtifact(LibraryKind kind, String group, String id) {
    this.kind = kind;
    this.id = id;
    this.pomProperties = "META-INF/maven/" + group + "/" + id + "/pom.properties";
    // Those of version 2 have names that others could have too, so their version has to be one.
    String version = kind == LibraryKind.AWS_SDK_JAVA_V2 ? "-(2\\.\\d.*)" : "(?:-(\\d.*))?";
    this.fileName = Pattern.compile(Pattern.quote(id) + version + "\\.jar");
  }

  LibraryKind kind() {
    return kind;
  }

  String id() {
    return id;
  }

  String pomProperties() {
    return pomProperties;
  }

  /** The library that a file's name promises. */
  static Optional<JarArtifact> named(String fileName) {
    for (JarArtifact each : values()) {
      if (fileName.startsWith(each.id)
          && each.fileName.matcher(fileName).matches()
          && !EXTRA.matcher(fileName).matches()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The version in the name of a file that is named for this library. */
  Optional<String> versionIn(String name) {
    Matcher matcher = fileName.matcher(name);
    return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }
}
