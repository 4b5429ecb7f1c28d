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
import dev.whoami.client.OpenDalClient;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * Apache OpenDAL, with its reqsign, in RisingWave and Databend. The environment, the profile, SSO,
 * web identity, the container, the instance; an error is a warning in the log, and the next source
 * is asked. It uses blank and expired keys, which ends in an error, and waits for an endpoint that
 * does not answer. AWS_EC2_METADATA_SERVICE_ENDPOINT gives it the address of the instance. It
 * ignores the role of a profile with keys, and runs no credential_process. It asks STS once, at the
 * global endpoint unless AWS_STS_REGIONAL_ENDPOINTS says otherwise. It uses the FULL_URI before the
 * RELATIVE_URI, and supports only IMDSv2.
 *
 * @see <a href="https://github.com/apache/opendal-reqsign">reqsign: services/aws-core</a>
 */
final class OpenDal implements ChainModel {
  private static final ProfileView PROFILE = ProfileView.by(OpenDalClient.PROFILE);

  @Override
  public String newest() {
    return "0.49.10";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("EnvCredentialProvider", KeysView.inEnvironment(KeyNames.ENVIRONMENT).askedByBoth())
            .on(Reaction.STOP, Fault.BLANK),
        Link.to("ProfileCredentialProvider", PROFILE.of(ProfileKind.KEYS))
            .on(Reaction.STOP, Fault.BLANK),
        Link.to("SSOCredentialProvider", PROFILE.of(ProfileKind.SSO)),
        Link.to(
            "AssumeRoleWithWebIdentityCredentialProvider",
            WebIdentityView.calledForByBoth().by(OpenDalClient.PROFILE)),
        Link.to("ECSCredentialProvider", new ContainerView(OpenDalClient.container()))
            .on(Reaction.STOP, Fault.EXPIRED, Fault.TIMED_OUT),
        Link.to("IMDSv2CredentialProvider", new ImdsView(OpenDalClient.instance()))
            .on(Reaction.STOP, Fault.EXPIRED));
  }
}
