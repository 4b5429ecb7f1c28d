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
import dev.whoami.client.JavaScriptV3;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * defaultProvider of the AWS SDK for JavaScript v3: the profile comes before web identity, and if
 * AWS_PROFILE is set, it ignores keys in the environment. A web identity or a container endpoint
 * that fails ends it. It waits without a limit for one that does not answer. Before 3.974.0 it used
 * the FULL_URI if both addresses were set, and before 3.587.0 profiles that name each other in a
 * circle ended it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html">
 *     AWS: credential provider chain of JavaScript v3</a>
 */
final class SdkJsV3 implements ChainModel {
  private static final Link PROFILE =
      Link.to("fromIni", ProfileView.by(JavaScriptV3.PROFILE))
          .on(
              Reaction.STOP,
              Fault.DENIED,
              Fault.NO_PROVIDER,
              Fault.ISSUER_UNREACHABLE,
              Fault.TOKEN_REJECTED,
              Fault.REQUEST_REJECTED,
              Fault.STS_REGION_OFF,
              Fault.STS_UNREACHABLE,
              Fault.STS_MISCONFIGURED,
              Fault.FILE_MISSING,
              Fault.NOT_SIGNED_IN)
          .stoppingAtExpiredToken();

  @Override
  public String newest() {
    return "3.1175.0";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to(
            "fromEnv",
            KeysView.inEnvironment(KeyNames.ENVIRONMENT).notBesideProfile(JavaScriptV3.PROFILE)),
        version.isBefore("3.587.0") ? PROFILE.on(Reaction.STOP, Fault.CIRCULAR) : PROFILE,
        Link.to(
                "fromTokenFile",
                version.isBefore("3.15.0")
                    ? WebIdentityView.notKnown()
                    : WebIdentityView.calledForByBoth().by(JavaScriptV3.PROFILE))
            .usually(Reaction.STOP),
        Link.to("fromHttp", new ContainerView(JavaScriptV3.container(version)))
            .on(Reaction.WAIT_FOR_EVER, Fault.TIMED_OUT)
            .on(Reaction.STOP, Fault.FILE_MISSING, Fault.FILE_DENIED, Fault.FILE_UNREADABLE)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to(
                "fromContainerMetadata",
                new ContainerView(JavaScriptV3.containerWithoutTokenFile()))
            .usually(Reaction.STOP)
            // Nothing in this provider handles an answer that breaks off.
            .on(Reaction.WAIT_FOR_EVER, Fault.CLOSED_EARLY)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("fromInstanceMetadata", new ImdsView(JavaScriptV3.instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
