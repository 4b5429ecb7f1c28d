package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.ContainerClientBehavior;
import dev.whoami.probe.Fault;
import dev.whoami.probe.ImdsClientBehavior;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.ProfileKind;
import dev.whoami.probe.ProfileLookup;
import dev.whoami.probe.RetryPolicy;
import dev.whoami.probe.TrustedHosts;

/**
 * Apache OpenDAL, by its reqsign: RisingWave and Databend have it. The environment, the profile,
 * SSO, web identity, a process, the container, the instance; an error is a warning in the log, and
 * the next is asked. It takes the FULL_URI before the RELATIVE_URI, and supports only IMDSv2.
 *
 * @see <a href="https://github.com/apache/opendal-reqsign">reqsign: services/aws-core</a>
 */
final class OpenDal implements ProgramModel {
  private static final ProfileView PROFILE = ProfileView.by(ProfileLookup.OTHER);

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
        Link.to("EnvCredentialProvider", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to("ProfileCredentialProvider", PROFILE.of(ProfileKind.KEYS)),
        Link.to("SSOCredentialProvider", PROFILE.of(ProfileKind.SSO)),
        Link.to("AssumeRoleWithWebIdentityCredentialProvider", WebIdentityView.calledForByBoth()),
        Link.to("ProcessCredentialProvider", PROFILE.of(ProfileKind.PROCESS)),
        Link.to("ECSCredentialProvider", container()).on(Reaction.TAKE, Fault.EXPIRED),
        Link.to(
                "IMDSv2CredentialProvider",
                new ImdsView(ImdsClientBehavior.usual().neverV1().atUsualAddress()))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }

  private static SourceView container() {
    return new ContainerView(
        TrustedHosts.any(
            ContainerClientBehavior.usual()
                .trying(1, RetryPolicy.NOTHING)
                .fullUriFirst()
                .strippingToken()));
  }
}
