package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.ContainerViews;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.SourceView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.RubyV3;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.profile.ProfileKind;

/**
 * Fluentd's plugin for S3: its configuration chooses a block, a profile or a program that gives
 * keys. Otherwise, it has the chain of the AWS SDK for Ruby. The block instance_profile_credentials
 * asks the container only if the RELATIVE_URI is set. Otherwise, it asks the instance, so that a
 * pod with EKS Pod Identity gets the node's role.
 *
 * @see <a href="https://github.com/fluent/fluent-plugin-s3/blob/master/docs/credentials.md">
 *     fluent-plugin-s3: credentials</a>
 */
final class FluentPluginS3 implements ConfiguredChain {
  static final String INSTANCE_PROFILE = "instance_profile_credentials";
  static final String PROCESS = "aws_credential_process";
  static final String SHARED = "shared_credentials";
  static final String WEB_IDENTITY = "web_identity_credentials";

  private static final String NOT_RUN = "a program gives the keys; it is not run";
  private static final String HALF_SET =
      "the block lacks a role_arn that is an ARN, or web_identity_token_file";

  @Override
  public String newest() {
    return "1.8.5";
  }

  @Override
  public String note() {
    return "This applies without a block of credentials in its configuration.";
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings) {
    if (settings.value(PROCESS).isPresent()) {
      return Chain.of(
          Link.branch(
              "ProcessCredentials",
              seen -> seen.of(Source.PROGRAM_SETTINGS).as(Outcome.broken(Fault.NOT_RUN, NOT_RUN))));
    }
    if (settings.value(WEB_IDENTITY).isPresent()) {
      return Chain.of(Link.branch("AssumeRoleWebIdentityCredentials", webIdentity(settings)));
    }
    if (settings.value(SHARED).isPresent()) {
      return Chain.of(Link.branch("SharedCredentials", shared(settings)));
    }
    if (settings.profile().isPresent()) {
      return SdkRuby.inProfile(Client.AWS_SDK_RUBY.newest());
    }
    if (!settings.value(INSTANCE_PROFILE).isPresent()) {
      return Client.AWS_SDK_RUBY.newestChain();
    }
    return Chain.of(
        Link.branchTakingExpired("ECSCredentials", ContainerViews.ofRelativeUriWithToken()),
        SdkRuby.instanceLink("InstanceProfileCredentials", Client.AWS_SDK_RUBY.newest()));
  }

  private static SourceView shared(ProgramSettings settings) {
    ProfileLookup lookup =
        settings.profileFile().isPresent()
            ? RubyV3.SHARED_CREDENTIALS_IN_FILE
            : RubyV3.SHARED_CREDENTIALS;
    return ProfileView.by(lookup).of(ProfileKind.KEYS);
  }

  private static SourceView webIdentity(ProgramSettings settings) {
    if (settings.webIdentity().isPresent()) {
      return WebIdentityView.calledForByBoth().by(RubyV3.PROFILE);
    }
    return seen -> seen.of(Source.WEB_IDENTITY).as(Outcome.broken(Fault.HALF_SET, HALF_SET));
  }
}
