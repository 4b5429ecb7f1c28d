package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;

/**
 * DefaultCredentialsProvider of the AWS SDK for Java 2.x: six providers, each of whose errors is
 * swallowed, so that a container whose endpoint fails ends silently on the instance's role. Keys
 * that the container endpoint serves past their expiry are taken as they are.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">
 *     AWS: default credentials provider chain</a>
 */
final class SdkJavaV2 implements ChainModel {
  private static final Chain CHAIN =
      Chain.of(
          Link.to("SystemPropertyCredentialsProvider", Source.SYSTEM_PROPERTIES),
          Link.to("EnvironmentVariableCredentialsProvider", Source.ENVIRONMENT),
          Link.to("WebIdentityTokenFileCredentialsProvider", Source.WEB_IDENTITY),
          Link.to("ProfileCredentialsProvider", Source.PROFILE),
          Link.to("ContainerCredentialsProvider", Source.CONTAINER)
              .on(Reaction.TAKE, Fault.EXPIRED),
          Link.to("InstanceProfileCredentialsProvider", Source.INSTANCE_METADATA)
              .on(Reaction.TAKE, Fault.EXPIRED));

  @Override
  public String newest() {
    return "2.41.30";
  }

  @Override
  public Chain chain(String version) {
    return CHAIN;
  }
}
