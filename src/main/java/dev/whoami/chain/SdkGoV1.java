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
import dev.whoami.client.GoV1;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.ResolvedProfile;

/**
 * The AWS SDK for Go v1: a choice as in v2. It reads only the credentials file unless
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
    this(GoV1.PROFILE);
  }

  private SdkGoV1(ProfileLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * The model in a program whose session always reads the config file, with any value of
   * AWS_SDK_LOAD_CONFIG.
   */
  static ChainModel loadingConfig() {
    return new SdkGoV1(GoV1.LOADING_CONFIG);
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
        // A session reads the profile first, whichever source gives the keys.
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
        Link.to("CredentialsEndpointProvider", new ContainerView(GoV1.container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.WAIT_FOR_EVER, Fault.TIMED_OUT)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("EC2RoleProvider", new ImdsView(GoV1.instance(lookup, version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
