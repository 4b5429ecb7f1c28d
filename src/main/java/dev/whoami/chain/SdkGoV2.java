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
import dev.whoami.client.GoV2;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * The AWS SDK for Go v2: not a chain but a choice. It asks only the first source that is
 * configured, and waits without a limit for a container endpoint that does not answer. A named
 * profile that is missing is an error before anything else. If both addresses are set, it uses
 * AWS_CONTAINER_CREDENTIALS_FULL_URI.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-go/v2/developer-guide/configure-gosdk.html">AWS:
 *     configure the SDK for Go v2</a>
 */
final class SdkGoV2 implements ChainModel {
  private static final ProfileView PROFILE = ProfileView.by(GoV2.PROFILE);

  @Override
  public String newest() {
    return "1.30.3";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to(
                "shared config",
                PROFILE.checkedFor(
                    Fault.PROFILE_MISSING,
                    Fault.SOURCE_MISSING,
                    Fault.CIRCULAR,
                    Fault.TWO_SOURCES,
                    Fault.HALF_SET),
                ImdsView.ofFlaws(
                    GoV2.PROFILE,
                    ImdsFlaw.MODE_UNKNOWN,
                    ImdsFlaw.MODE_UNKNOWN_BESIDE_ENDPOINT,
                    ImdsFlaw.V1_DISABLED_UNKNOWN))
            .usually(Reaction.STOP),
        Link.to("environment variables", KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_GO)),
        Link.to("web identity token", WebIdentityView.calledForByFile().by(GoV2.PROFILE))
            .usually(Reaction.STOP),
        // The measured version does not know login_session; a later one may.
        Link.to(
                "shared config profile",
                version.isBefore("1.30.4") ? PROFILE.without(ProfileKind.LOGIN) : PROFILE)
            .takingExpiredKeys()
            .usually(Reaction.STOP)
            .on(Reaction.GO_ON, Fault.BLANK),
        Link.to("endpoint credentials", new ContainerView(GoV2.container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.WAIT_FOR_EVER, Fault.TIMED_OUT)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("EC2 role", new ImdsView(GoV2.instance())).on(Reaction.TAKE, Fault.EXPIRED));
  }
}
