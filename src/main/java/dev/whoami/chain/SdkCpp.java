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
import dev.whoami.client.Cpp;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * DefaultAWSCredentialsProviderChain of the AWS SDK for C++: providers that fail return blank keys
 * and are skipped, but the instance is not part of the chain if the environment names a container
 * endpoint.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-cpp/v1/developer-guide/credproviders.html">AWS:
 *     credential providers of C++</a>
 */
final class SdkCpp implements ChainModel {
  private static final ProfileView PROFILE = ProfileView.by(Cpp.PROFILE);

  @Override
  public String newest() {
    return "1.11.293";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("EnvironmentAWSCredentialsProvider", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to("ProfileConfigFileAWSCredentialsProvider", PROFILE.of(ProfileKind.KEYS)),
        Link.to("ProcessCredentialsProvider", PROFILE.of(ProfileKind.PROCESS)),
        Link.to(
            "STSAssumeRoleWebIdentityCredentialsProvider",
            version.isBefore("1.7.174")
                ? WebIdentityView.notKnown()
                : WebIdentityView.calledForByBoth(),
            PROFILE.of(ProfileKind.ROLE_BY_TOKEN)),
        Link.to("SSOCredentialsProvider", PROFILE.of(ProfileKind.SSO)),
        Link.to("GeneralHTTPCredentialsProvider", new ContainerView(Cpp.container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("InstanceProfileCredentialsProvider", new ImdsView(Cpp.instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
