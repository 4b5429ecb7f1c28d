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
import dev.whoami.client.behavior.ContainerBehaviors;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.TrustedHosts;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.ResolvedProfile;

/**
 * The AWS SDK for Go v1: a choice as in v2. It reads the credentials file alone unless
 * AWS_SDK_LOAD_CONFIG is set, skips a profile that is missing, and does not know
 * AWS_ENDPOINT_URL_STS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-go/v1/developer-guide/configuring-sdk.html">AWS:
 *     configure the SDK for Go v1</a>
 */
final class SdkGoV1 implements ChainModel {
  private final ProfileLookup lookup;

  SdkGoV1() {
    this(ProfileLookup.GO_V1);
  }

  private SdkGoV1(ProfileLookup lookup) {
    this.lookup = lookup;
  }

  /** In a program whose session reads the config file, too, whatever AWS_SDK_LOAD_CONFIG says. */
  static ChainModel loadingConfig() {
    return new SdkGoV1(ProfileLookup.GO_V1_LOADING);
  }

  @Override
  public String newest() {
    return "1.55.6";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public Chain chain(Version version) {
    ProfileView profile = ProfileView.by(lookup);
    return Chain.of(
        // A session reads the profile first, whoever gives the keys.
        Link.to(
                "EnvConfigCredentials",
                KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_GO)
                    .unless(
                        profile.checkedFor(Fault.SOURCE_MISSING, Fault.CIRCULAR, Fault.TWO_SOURCES))
                    .unless(profile.checkedFor(ResolvedProfile.Defect.MARKED))
                    .unless(
                        ImdsView.ofFlaws(
                            lookup, ImdsFlaw.MODE_UNKNOWN, ImdsFlaw.MODE_UNKNOWN_BESIDE_ENDPOINT)))
            .on(
                Reaction.STOP,
                Fault.SOURCE_MISSING,
                Fault.CIRCULAR,
                Fault.TWO_SOURCES,
                Fault.UNPARSABLE),
        Link.to(
                "WebIdentityRoleProvider",
                version.isBefore("1.21.0")
                    ? WebIdentityView.notKnown()
                    : WebIdentityView.calledForByFile().by(lookup))
            .usually(Reaction.STOP),
        Link.to("SharedConfigCredentials", profile)
            .takingExpiredKeys()
            .usually(Reaction.STOP)
            .on(Reaction.GO_ON, Fault.PROFILE_MISSING, Fault.HALF_SET, Fault.BLANK),
        Link.to("CredentialsEndpointProvider", new ContainerView(container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.WAIT_FOR_EVER, Fault.TIMED_OUT)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("EC2RoleProvider", new ImdsView(instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }

  private static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior = ContainerBehaviors.ofGoV1();
    return version.isBefore("1.47.11") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  private ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual()
            .by(lookup)
            .v1IfForbidden()
            .repeatingTokenRequest()
            .reading(CredentialsReader.GO_INSTANCE)
            .through(ProxySelection.GO);
    if (version.isBefore("1.25.38")) {
      return behavior.onlyV1();
    }
    return version.isBefore("1.47.2") ? behavior.ignoringV1Disabled() : behavior;
  }
}
