package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.UnusableProvider;
import dev.whoami.probe.Source;
import java.util.Collections;
import java.util.List;

/** The providers of an AWS SDK for Java that S3A can be configured to use. */
final class SdkProviders {
  /**
   * S3A creates a provider by its method create(), which the container's provider has only since
   * this version.
   */
  private static final String CONTAINER_HAS_CREATE = "2.27.0";

  private final Version hadoop;
  private final Version sdk;

  SdkProviders(Version hadoop, Version sdk) {
    this.hadoop = hadoop;
    this.sdk = sdk;
  }

  List<Link> namedIn1(String className) {
    String name = className.substring(S3aProviderLinks.SDK_1.length());
    return name.equals("DefaultAWSCredentialsProviderChain")
        ? new SdkJavaV1().within(sdk).links()
        : Collections.singletonList(in1(className, name));
  }

  private Link in1(String className, String name) {
    switch (name) {
      case "EnvironmentVariableCredentialsProvider":
        return SdkJavaV1.ENVIRONMENT;
      case "SystemPropertiesCredentialsProvider":
        return SdkJavaV1.PROPERTIES;
      case "InstanceProfileCredentialsProvider":
        return SdkJavaV1.instanceAlone(name, sdk);
      case "EC2ContainerCredentialsProviderWrapper":
        return sdk.isBefore("1.11.16")
            ? UnusableProvider.missing(className, hadoop)
            : SdkJavaV1.containerOrInstance(name, sdk);
      case "WebIdentityTokenCredentialsProvider":
        return sdk.isBefore("1.11.603")
            ? UnusableProvider.missing(className, hadoop)
            : SdkJavaV1.WEB_IDENTITY;
      case "profile.ProfileCredentialsProvider":
        return SdkJavaV1.profile(sdk);
      default:
        return UnusableProvider.unknown(className);
    }
  }

  List<Link> namedIn2(String className) {
    String name = className.substring(S3aProviderLinks.SDK_2.length());
    return name.equals("DefaultCredentialsProvider")
        ? new SdkJavaV2().chain(sdk).links()
        : Collections.singletonList(in2(className, name));
  }

  private Link in2(String className, String name) {
    switch (name) {
      case "EnvironmentVariableCredentialsProvider":
        return SdkJavaV2.ENVIRONMENT;
      case "SystemPropertyCredentialsProvider":
        return SdkJavaV2.PROPERTIES;
      case "WebIdentityTokenFileCredentialsProvider":
        return SdkJavaV2.WEB_IDENTITY;
      case "ProfileCredentialsProvider":
        return SdkJavaV2.PROFILE;
      case "ContainerCredentialsProvider":
        return sdk.isBefore(CONTAINER_HAS_CREATE)
            ? UnusableProvider.stopping(
                name,
                Source.S3A_SETTINGS,
                "S3A cannot make " + className + ", which has no create() in the AWS SDK " + sdk)
            : SdkJavaV2.containerLink(name, sdk);
      case "InstanceProfileCredentialsProvider":
        return SdkJavaV2.instanceLink(name, sdk);
      default:
        return UnusableProvider.unknown(className);
    }
  }
}
