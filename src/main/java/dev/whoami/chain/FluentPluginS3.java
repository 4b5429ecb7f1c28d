package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.ProfileKind;
import dev.whoami.probe.ProfileLookup;

/**
 * Fluentd's plugin for S3: the block that its configuration has chooses; without one it has the
 * chain of the AWS SDK for Ruby. The block instance_profile_credentials asks the container where
 * the RELATIVE_URI is set, else the instance, so that EKS Pod Identity gives the node's role.
 *
 * @see <a href="https://github.com/fluent/fluent-plugin-s3/blob/master/docs/credentials.md">
 *     fluent-plugin-s3: credentials</a>
 */
final class FluentPluginS3 implements ProgramModel {
  static final String INSTANCE_PROFILE = "instance_profile_credentials";

  static final String SHARED = "shared_credentials";

  private final ProgramSettings settings;

  FluentPluginS3() {
    this(ProgramSettings.none());
  }

  private FluentPluginS3(ProgramSettings settings) {
    this.settings = settings;
  }

  @Override
  public ChainModel with(ProgramSettings newSettings) {
    return new FluentPluginS3(newSettings);
  }

  @Override
  public String newest() {
    return "1.8.3";
  }

  @Override
  public String note() {
    return "This holds without a block of credentials in its configuration.";
  }

  @Override
  public Chain chain(Version version) {
    if (settings.value(SHARED).isPresent()) {
      return Chain.of(
          Link.branch(
              "SharedCredentials", ProfileView.by(ProfileLookup.OTHER).of(ProfileKind.KEYS)));
    }
    if (!settings.value(INSTANCE_PROFILE).isPresent()) {
      return Client.AWS_SDK_RUBY.newestChain();
    }
    return Chain.of(
        Link.branchTakingExpired("ECSCredentials", ContainerViews.ofRelativeUriWithToken()),
        SdkRuby.instanceLink("InstanceProfileCredentials", Client.AWS_SDK_RUBY.newest()));
  }
}
