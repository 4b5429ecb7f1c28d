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
import dev.whoami.client.PhpV3;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * CredentialProvider::defaultProvider of the AWS SDK for PHP v3: rejected promises are skipped, but
 * the instance is asked only if the environment names no container endpoint. Only failed
 * connections are retried.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-php/v3/developer-guide/guide_credentials_default_chain.html">
 *     AWS: default credential provider chain of PHP</a>
 */
final class SdkPhp implements ChainModel {
  private static final ProfileView PROFILE = ProfileView.by(PhpV3.PROFILE);

  @Override
  public String newest() {
    return "3.287.1";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("env", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to(
            "assumeRoleWithWebIdentity",
            version.isBefore("3.110.7")
                ? WebIdentityView.notKnown()
                : WebIdentityView.calledForByBoth(),
            PROFILE.of(ProfileKind.ROLE_BY_TOKEN)),
        Link.to("sso", PROFILE.of(ProfileKind.SSO, ProfileKind.LOGIN)),
        Link.to("process", PROFILE.of(ProfileKind.PROCESS)),
        Link.to("ini", PROFILE.of(ProfileKind.KEYS, ProfileKind.ROLE)),
        Link.to("ecsCredentials", new ContainerView(PhpV3.container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("instanceProfile", new ImdsView(PhpV3.instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
