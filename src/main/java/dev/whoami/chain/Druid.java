package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.setting.ProgramSettings;

/**
 * Apache Druid: keys of its configuration or of a session file, then providers of the AWS SDK for
 * Java. It swallows all their errors, so a container endpoint that fails leaves it with the role of
 * the host. Before version 37 it has the SDK for Java 1. That SDK's wrapper asks the container or
 * the instance, depending on the environment. A provider of only the instance follows.
 *
 * @see <a href="https://druid.apache.org/docs/latest/development/extensions-core/s3/">Druid: S3
 *     extension</a>
 */
final class Druid implements ConfiguredChain {
  @Override
  public String newest() {
    return "37.0.0";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public String note() {
    return "This applies without druid.s3.accessKey and druid.s3.fileSessionCredentials.";
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings) {
    if (!hasSdkV1(version)) {
      return SdkJavaV2.environmentFirst(settings.sdkOr(Client.AWS_SDK_JAVA_V2.newest()));
    }
    Version sdk = settings.sdkOr(Client.AWS_SDK_JAVA_V1.newest());
    return Chain.of(
        SdkJavaV1.ENVIRONMENT,
        SdkJavaV1.PROPERTIES,
        SdkJavaV1.WEB_IDENTITY,
        SdkJavaV1.profile(sdk),
        SdkJavaV1.containerOrInstance("EC2ContainerCredentialsProviderWrapper", sdk),
        SdkJavaV1.instanceAlone("InstanceProfileCredentialsProvider", sdk));
  }

  /** Whether the AWS SDK that it brings is the one for Java 1. */
  static boolean hasSdkV1(Version version) {
    return version.isBefore("37.0.0");
  }
}
