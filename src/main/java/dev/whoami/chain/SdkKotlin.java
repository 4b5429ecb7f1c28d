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
import dev.whoami.client.Kotlin;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * DefaultChainCredentialsProvider of the AWS SDK for Kotlin: like the SDK for Java 2 it falls
 * through after every error, so that a container whose endpoint fails silently gets the instance's
 * role. It supports only IMDSv2, and does not remember which provider answered.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-kotlin/latest/developer-guide/credential-providers.html">
 *     AWS: credential providers of Kotlin</a>
 */
final class SdkKotlin implements ChainModel {
  @Override
  public String newest() {
    return "1.8.12";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("SystemPropertyCredentialsProvider", KeysView.inProperties(KeyNames.PROPERTIES)),
        Link.to("EnvironmentCredentialsProvider", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to(
            "StsWebIdentityCredentialsProvider",
            version.isBefore("0.13.0")
                ? WebIdentityView.notKnown()
                : WebIdentityView.calledForByBoth().by(Kotlin.PROFILE)),
        Link.to("ProfileCredentialsProvider", ProfileView.by(Kotlin.PROFILE))
            .takingExpiredKeys()
            .on(Reaction.STOP, Fault.BLANK),
        Link.to("EcsCredentialsProvider", new ContainerView(Kotlin.container(version)))
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("ImdsCredentialsProvider", new ImdsView(Kotlin.instance()))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
