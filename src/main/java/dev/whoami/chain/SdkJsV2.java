package dev.whoami.chain;

import dev.whoami.probe.ContainerHabit;
import dev.whoami.probe.Fault;
import dev.whoami.probe.HostKind;
import dev.whoami.probe.KeyNaming;
import dev.whoami.probe.MetadataHabit;
import dev.whoami.probe.ProfileSight;
import dev.whoami.probe.Retry;

/**
 * CredentialProviderChain of the AWS SDK for JavaScript v2: every error is swallowed, the container
 * endpoint comes before web identity and, since 2.429.0, before the instance, and a token file that
 * is missing or ends in a newline crashes the process. It reads the credentials file alone unless
 * AWS_SDK_LOAD_CONFIG is set, and does not know AWS_ENDPOINT_URL_STS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/setting-credentials-node.html">
 *     AWS: credentials in Node.js, JavaScript v2</a>
 */
final class SdkJsV2 implements ChainModel {
  @Override
  public String newest() {
    return "2.1693.0";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("EnvironmentCredentials AWS", KeysView.inEnvironment(KeyNaming.ENVIRONMENT)),
        Link.to(
            "EnvironmentCredentials AMAZON",
            KeysView.inEnvironment(KeyNaming.ENVIRONMENT_OF_AMAZON)),
        Link.to("SharedIniFileCredentials", ProfileView.by(ProfileSight.CREDENTIALS_FILE)),
        Link.to("ECSCredentials", new ContainerView(container(version)))
            .usually(version.isBefore("2.429.0") ? Reaction.STOP : Reaction.GO_ON)
            .on(Reaction.TAKE, Fault.EXPIRED)
            .on(
                Reaction.CRASH,
                Fault.FILE_MISSING,
                Fault.FILE_DENIED,
                Fault.FILE_UNREADABLE,
                Fault.TOKEN_WITH_NEWLINE),
        Link.to(
            "TokenFileWebIdentityCredentials",
            version.isBefore("2.525.0")
                ? WebIdentityView.notKnown()
                : WebIdentityView.calledForByBoth().atStsOfRegion()),
        Link.to("EC2MetadataCredentials", new MetadataView(instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }

  private static ContainerHabit container(Version version) {
    ContainerHabit habit =
        ContainerHabit.usual()
            .takingBlankForNotSet()
            .trying(4, Retry.SERVER_ERRORS)
            .trusting(
                HostKind.LOCALHOST,
                HostKind.LOOPBACK_IPV4,
                HostKind.POD_IDENTITY_IPV4,
                HostKind.HTTPS);
    return version.isBefore("2.1550.0")
        ? habit.withoutTokenFile().distrusting(HostKind.POD_IDENTITY_IPV4)
        : habit;
  }

  private static MetadataHabit instance(Version version) {
    MetadataHabit habit = MetadataHabit.usual().disabledUnlessFalse();
    if (version.isBefore("2.575.0")) {
      return habit.onlyV1();
    }
    return version.isBefore("2.1488.0") ? habit.ignoringV1Disabled() : habit;
  }
}
