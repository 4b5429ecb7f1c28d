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
import dev.whoami.client.DotNet;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * The AWS SDK for .NET: it chooses the first source that is configured, and uses it only later, so
 * that its failure is final. Version 4 asks the environment for keys first and stops at a named
 * profile that is missing; version 3 asks web identity and the profile before the environment.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/creds-assign.html">AWS:
 *     credential and profile resolution of .NET</a>
 */
final class SdkNet implements ChainModel {
  private static final Link KEYS =
      Link.to("EnvironmentVariablesAWSCredentials", KeysView.inEnvironment(KeyNames.ENVIRONMENT));
  private static final Link WEB_IDENTITY =
      Link.to(
              "AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables",
              WebIdentityView.calledForByBoth())
          .usually(Reaction.STOP);
  private static final Link PROFILE =
      Link.to("profile", ProfileView.by(DotNet.PROFILE))
          .usually(Reaction.STOP)
          .on(Reaction.GO_ON, Fault.SOURCE_MISSING, Fault.HALF_SET, Fault.BLANK);
  private static final Link INSTANCE =
      Link.to("DefaultInstanceProfileAWSCredentials", new ImdsView(DotNet.instance()))
          .on(Reaction.TAKE, Fault.EXPIRED);

  private final String newest;
  private final String withPodIdentity;

  private SdkNet(String newest, String withPodIdentity) {
    this.newest = newest;
    this.withPodIdentity = withPodIdentity;
  }

  static SdkNet v4() {
    return new SdkNet("4.0.0", "4.0.0");
  }

  static SdkNet v3() {
    return new SdkNet("3.7.302", "3.7.302");
  }

  @Override
  public String newest() {
    return newest;
  }

  @Override
  public Chain chain(Version version) {
    Link container =
        Link.to(
                "GenericContainerCredentials",
                new ContainerView(
                    version.isBefore(withPodIdentity)
                        ? DotNet.containerBeforePodIdentity()
                        : DotNet.container()))
            .usually(Reaction.STOP)
            .on(Reaction.TAKE, Fault.EXPIRED);
    return version.isBefore("4.0.0")
        ? Chain.of(
            WEB_IDENTITY,
            PROFILE.on(Reaction.GO_ON, Fault.PROFILE_MISSING),
            KEYS,
            container,
            INSTANCE)
        : Chain.of(KEYS, WEB_IDENTITY, PROFILE, container, INSTANCE);
  }
}
