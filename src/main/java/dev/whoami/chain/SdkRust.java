package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerView;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.Rust;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * The default chain of aws-config, the AWS SDK for Rust: a provider that is not configured is
 * skipped; one that is configured and fails ends the chain, and so do a profile that is missing or
 * half set, a role without a source and a token file, even a blank one, without AWS_ROLE_ARN.
 * Expired keys of a credential_process are used as they are. It supports only IMDSv2. It was
 * measured at 1.8.16, in LanceDB.
 *
 * @see <a href="https://docs.rs/aws-config/latest/aws_config/default_provider/credentials/">
 *     aws-config: default credentials</a>
 */
final class SdkRust implements ChainModel {
  @Override
  public String newest() {
    return "1.11.0";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("Environment", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to("Profile", ProfileView.by(Rust.PROFILE)).usually(Reaction.STOP).takingExpiredKeys(),
        Link.to("WebIdentityToken", WebIdentityView.calledForByFileEvenBlank())
            .usually(Reaction.STOP),
        Link.to("EcsContainer", new ContainerView(Rust.container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("Ec2InstanceMetadata", new ImdsView(Rust.instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
