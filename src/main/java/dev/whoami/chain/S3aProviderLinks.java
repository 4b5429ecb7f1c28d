package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.UnusableProvider;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links for a provider's class name in one version of S3A. From 3.4 on, a class of Hadoop or of
 * the SDK for Java 2 replaces some classes of the AWS SDK for Java 1. The others are missing.
 */
final class S3aProviderLinks {
  static final String S3A = "org.apache.hadoop.fs.s3a.";
  static final String SDK_1 = "com.amazonaws.auth.";
  static final String SDK_2 = "software.amazon.awssdk.auth.credentials.";

  private static final String IAM_INSTANCE = S3A + "auth.IAMInstanceCredentialsProvider";

  /** The classes with which Hadoop 3.4 replaces classes of the AWS SDK for Java 1. */
  private static final Map<String, String> REMAPPED = new HashMap<>();

  static {
    REMAPPED.put(SDK_1 + "AnonymousAWSCredentials", S3A + "AnonymousAWSCredentialsProvider");
    REMAPPED.put(SDK_1 + "EC2ContainerCredentialsProviderWrapper", IAM_INSTANCE);
    REMAPPED.put(SDK_1 + "InstanceProfileCredentialsProvider", IAM_INSTANCE);
    REMAPPED.put(
        SDK_1 + "EnvironmentVariableCredentialsProvider",
        SDK_2 + "EnvironmentVariableCredentialsProvider");
    REMAPPED.put(
        SDK_1 + "profile.ProfileCredentialsProvider", SDK_2 + "ProfileCredentialsProvider");
  }

  private final Version hadoop;
  private final Version sdk;
  private final Optional<Version> sdkBeside;
  private final Map<String, String> mapping;

  /** {@code sdkBeside} is an SDK for Java 1 in addition to Hadoop 3.4's own SDK. */
  S3aProviderLinks(
      Version hadoop, Version sdk, Optional<Version> sdkBeside, Map<String, String> mapping) {
    this.hadoop = hadoop;
    this.sdk = sdk;
    this.sdkBeside = sdkBeside;
    this.mapping = mapping;
  }

  List<Link> named(String className) {
    String real = replacement(className);
    if (real.startsWith(S3A)) {
      return new S3aProviders(hadoop, sdk).named(real);
    }
    boolean ofSdk1 = real.startsWith(SDK_1);
    if (!ofSdk1 && !real.startsWith(SDK_2)) {
      return Collections.singletonList(UnusableProvider.unknown(real));
    }
    Optional<Version> its = ofSdk1 ? sdk1() : sdk2();
    if (!its.isPresent()) {
      return Collections.singletonList(UnusableProvider.missing(real, hadoop));
    }
    SdkProviders ofSdk = new SdkProviders(hadoop, its.get());
    return ofSdk1 ? ofSdk.namedIn1(real) : ofSdk.namedIn2(real);
  }

  private Optional<Version> sdk1() {
    return sdk.isBefore("2.0.0") ? Optional.of(sdk) : sdkBeside;
  }

  private Optional<Version> sdk2() {
    return sdk.isBefore("2.0.0") ? Optional.empty() : Optional.of(sdk);
  }

  /** Whether the name is one of a class that asked only the instance, until 3.4 replaced it. */
  boolean isInstanceTurnedContainer(String className) {
    return className.equals(SDK_1 + "InstanceProfileCredentialsProvider")
        && replacement(className).equals(IAM_INSTANCE);
  }

  /** Whether it asks the container, and after one failure the instance for good. */
  boolean isFallingBack(String className) {
    String real = replacement(className);
    return !hadoop.isBefore("3.4.0")
        && (real.equals(IAM_INSTANCE)
            || real.equals(S3A + "auth.SharedInstanceCredentialProvider"));
  }

  private String replacement(String className) {
    return hadoop.isBefore("3.4.0")
        ? className
        : mapping.getOrDefault(className, REMAPPED.getOrDefault(className, className));
  }
}
