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
import dev.whoami.client.Swift;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * DefaultAWSCredentialIdentityResolverChain of the AWS SDK for Swift: every error is caught, so
 * that a container whose endpoint fails silently gets the instance's role. It supports only IMDSv2,
 * and only IPv4 literals as hosts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-swift/latest/developer-guide/credential-identity-resolvers.html">
 *     AWS: credential identity resolvers of Swift</a>
 */
final class SdkSwift implements ChainModel {
  @Override
  public String newest() {
    return "1.7.85";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to(
            "EnvironmentAWSCredentialIdentityResolver",
            KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to("ProfileAWSCredentialIdentityResolver", ProfileView.by(Swift.PROFILE)),
        Link.to("STSWebIdentityAWSCredentialIdentityResolver", WebIdentityView.calledForByBoth()),
        Link.to("ECSAWSCredentialIdentityResolver", new ContainerView(Swift.container()))
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("IMDSAWSCredentialIdentityResolver", new ImdsView(Swift.instance()))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
