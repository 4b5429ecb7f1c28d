package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * aws-msk-iam-auth, with which Kafka's clients for Java sign in to Amazon MSK. It has providers of
 * the AWS SDK for Java in its own order, and keeps the first one that answered. First the
 * environment, next system properties, web identity, the profile, the container, finally the
 * instance. A profile or a role of the client's properties comes first. If STS denies that role,
 * the others follow without a message. Version 1 contains the SDK for Java 1.
 *
 * @see <a href="https://github.com/aws/aws-msk-iam-auth">aws-msk-iam-auth</a>
 */
final class MskIamAuth implements ConfiguredChain {
  /** The property that adds the other providers after a named profile or role, since 2.3.4. */
  static final String DEFAULTS = "awsAddDefaultProviders";

  private static final Link PROFILE_NAMED =
      Link.to("awsProfileName", Source.PROFILE).takingExpiredKeys();

  @Override
  public String newest() {
    return "2.3.9";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public String note() {
    return "This applies without awsProfileName and awsRoleArn in its properties, which come"
        + " first.";
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings) {
    if (version.isBefore("2.0.0")) {
      return new SdkJavaV1().within(Client.AWS_SDK_JAVA_V1.newest());
    }
    Version sdk = settings.sdkOr(Client.AWS_SDK_JAVA_V2.newest());
    List<Link> links = new ArrayList<>();
    settings.profile().ifPresent(it -> links.add(PROFILE_NAMED));
    boolean isAlone =
        settings.value(DEFAULTS).filter(it -> !"true".equalsIgnoreCase(it)).isPresent();
    if (!(isAlone && settings.profile().isPresent())) {
      links.addAll(SdkJavaV2.environmentFirst(sdk).links());
    }
    return Chain.of(links);
  }
}
