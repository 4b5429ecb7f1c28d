package dev.whoami.hadoop;

import dev.whoami.aws.Version;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A release of Hadoop: the AWS SDK for Java that it was built with, and its features for S3 and for
 * site files. The tables list Apache's own releases. A distributor's version counts as the Apache
 * version that it begins with.
 */
public final class HadoopRelease {
  /** A feature that came with one release, and is in every later one. */
  public enum Feature {
    /** The setting fs.s3a.aws.credentials.provider, and session tokens with it. */
    PROVIDER_LIST("2.8.0"),
    /** Settings of one bucket: fs.s3a.bucket.NAME.… */
    BUCKET_SETTINGS("2.8.0"),
    /** S3A reads credential stores. */
    CREDENTIAL_STORES("2.8.0"),
    /** A property of a site file may be written as attributes. */
    COMPACT_PROPERTIES("2.9.0"),
    /** ${env.NAME} in a site file. */
    ENVIRONMENT_VARIABLES("3.0.0"),
    /** The settings of a bucket may keep their whole name: fs.s3a.bucket.NAME.fs.s3a.… */
    LONG_BUCKET_KEYS("3.1.0"),
    /** The default list of providers asks the container endpoint. */
    CONTAINER_PROVIDER("3.3.0"),
    /** S3A is built on the AWS SDK for Java 2 instead of version 1. */
    AWS_SDK_JAVA_V2("3.4.0");

    private final String since;

    Feature(String since) {
      this.since = since;
    }
  }

  /** The AWS SDK that a release was built with, by its hadoop-project pom. */
  private static final TreeMap<Version, Version> SDK = new TreeMap<>();

  static {
    since("2.6.0", "1.7.4");
    since("2.8.0", "1.10.6");
    since("2.9.0", "1.11.199");
    since("2.10.0", "1.11.271");
    since("3.0.0", "1.11.199");
    since("3.0.2", "1.11.271");
    since("3.2.0", "1.11.375");
    since("3.2.2", "1.11.563");
    since("3.2.3", "1.11.901");
    since("3.3.0", "1.11.563");
    since("3.3.1", "1.11.901");
    since("3.3.2", "1.11.1026");
    since("3.3.4", "1.12.262");
    since("3.3.5", "1.12.316");
    since("3.3.6", "1.12.367");
    since("3.4.0", "2.23.19");
    since("3.4.1", "2.24.6");
    since("3.4.2", "2.29.52");
    since("3.4.3", "2.35.4");
  }

  private final @Nullable Version version;

  private HadoopRelease(@Nullable Version version) {
    this.version = version;
  }

  private static void since(String hadoop, String sdk) {
    SDK.put(Version.of(hadoop), Version.of(sdk));
  }

  public static HadoopRelease of(Version version) {
    return new HadoopRelease(version);
  }

  /** The release of a jar. The version may be unknown. */
  static HadoopRelease of(Optional<String> version) {
    return new HadoopRelease(version.flatMap(Version::parse).orElse(null));
  }

  /** An unknown release counts as the newest. */
  public boolean has(Feature feature) {
    return version == null || !version.isBefore(feature.since);
  }

  /** Whether it is known to be built on the AWS SDK for Java 2. */
  boolean isKnownToUseSdkV2() {
    return version != null && has(Feature.AWS_SDK_JAVA_V2);
  }

  /** The AWS SDK of this release. A release that is not listed counts as the one before it. */
  public Version sdk() {
    Map.@Nullable Entry<Version, Version> before =
        version == null ? SDK.lastEntry() : SDK.floorEntry(version);
    return Objects.requireNonNull(before == null ? SDK.firstEntry() : before).getValue();
  }

  /**
   * The AWS SDK that it requires. Empty if that is unknown, and for a distributor's version, which
   * may have been built with another one.
   */
  Optional<Version> neededSdk() {
    boolean isListed =
        version != null
            && version.isAsReleased()
            && version.compareTo(Objects.requireNonNull(SDK.firstKey())) >= 0;
    return isListed ? Optional.of(sdk()) : Optional.empty();
  }

  @Override
  public String toString() {
    return version == null ? "of unknown version" : version.toString();
  }
}
