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
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.TrustedHosts;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.ResolvedProfile;
import dev.whoami.probe.profile.ProfileKind;

/**
 * The resolver of botocore, which boto3 and the AWS CLI share: it stops at the first provider that
 * is configured and fails. A named profile that is missing, a file that it cannot parse, or a
 * setting of the instance metadata that it cannot read, stops it before it checks anything. The
 * container endpoint is asked three times.
 *
 * @see <a href="https://docs.aws.amazon.com/boto3/latest/guide/credentials.html">boto3:
 *     credentials</a>
 */
final class Botocore implements ChainModel {
  private final ProfileLookup client;
  private final String newest;
  private final String withPodIdentity;
  private final String withV1Disabled;
  private final String withHttpsAnywhere;
  private final String withAnyAddress;

  private Botocore(
      ProfileLookup client,
      String newest,
      String withPodIdentity,
      String withV1Disabled,
      String withHttpsAnywhere,
      String withAnyAddress) {
    this.client = client;
    this.newest = newest;
    this.withPodIdentity = withPodIdentity;
    this.withV1Disabled = withV1Disabled;
    this.withHttpsAnywhere = withHttpsAnywhere;
    this.withAnyAddress = withAnyAddress;
  }

  static Botocore inBoto3() {
    return new Botocore(ProfileLookup.BOTO3, "1.43.67", "1.29.0", "1.29.4", "1.42.5", "1.20.46");
  }

  static Botocore inCliV2() {
    return new Botocore(ProfileLookup.BOTOCORE, "2.36.7", "2.15.0", "2.15.1", "2.36.7", "3");
  }

  @Override
  public String newest() {
    return newest;
  }

  @Override
  public Chain chain(Version version) {
    ProfileLookup lookup = lookup(version);
    ProfileView profile = ProfileView.by(lookup);
    return Chain.of(
        Link.to(
                "session",
                profile.checkedFor(Fault.PROFILE_MISSING),
                profile.checkedFor(
                    ResolvedProfile.Defect.NOT_UTF_8, ResolvedProfile.Defect.MALFORMED),
                ImdsView.ofFlaws(
                    lookup,
                    ImdsFlaw.MODE_BLANK,
                    ImdsFlaw.MODE_UNKNOWN,
                    ImdsFlaw.MODE_BLANK_BESIDE_ENDPOINT,
                    ImdsFlaw.MODE_UNKNOWN_BESIDE_ENDPOINT,
                    ImdsFlaw.ENDPOINT_MALFORMED,
                    ImdsFlaw.ENDPOINT_WITHOUT_SCHEME,
                    ImdsFlaw.TIMEOUT_NOT_WHOLE,
                    ImdsFlaw.ATTEMPTS_NOT_WHOLE))
            .usually(Reaction.STOP),
        Link.to("env", KeysView.inEnvironment(KeyNames.ENVIRONMENT).askedById().heedingTheirEnd())
            .usually(Reaction.STOP),
        Link.to("assume-role", profile.of(ProfileKind.ROLE)).usually(Reaction.STOP),
        Link.to(
                "assume-role-with-web-identity",
                WebIdentityView.calledForByBoth().by(lookup).withoutKeysPastTheirEnd(),
                // What the environment lacks of both, this has.
                profile.of(ProfileKind.ROLE_BY_TOKEN),
                WebIdentityView.calledForByFile().by(lookup).withoutKeysPastTheirEnd())
            .usually(Reaction.STOP),
        Link.to("sso", profile.of(ProfileKind.SSO)).usually(Reaction.STOP),
        Link.to("shared-credentials-file", profile.of(ProfileKind.KEYS)).usually(Reaction.STOP),
        Link.to("login", profile.of(ProfileKind.LOGIN)).usually(Reaction.STOP),
        Link.to("custom-process", profile.of(ProfileKind.PROCESS)).usually(Reaction.STOP),
        Link.to("container-role", new ContainerView(container(version))).usually(Reaction.STOP),
        Link.to("iam-role", new ImdsView(instance(version))).on(Reaction.TAKE, Fault.EXPIRED));
  }

  private ProfileLookup lookup(Version version) {
    if (version.isBefore(withAnyAddress)) {
      return client == ProfileLookup.BOTO3
          ? ProfileLookup.BOTO3_NEEDING_SLASH
          : ProfileLookup.BOTOCORE_NEEDING_SLASH;
    }
    return client == ProfileLookup.BOTO3 && version.isBefore("1.40.0")
        ? ProfileLookup.BOTO3_LEGACY
        : client;
  }

  private ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior = ContainerBehaviors.ofBotocore();
    if (version.isBefore(withPodIdentity)) {
      return TrustedHosts.beforePodIdentity(behavior).distrusting(HostKind.HTTPS);
    }
    return version.isBefore(withHttpsAnywhere) ? behavior.distrusting(HostKind.HTTPS) : behavior;
  }

  private ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual()
            .by(lookup(version))
            .v1IfForbidden()
            .minding(ImdsFlaw.ATTEMPTS_NOT_POSITIVE, ImdsFlaw.TIMEOUT_NOT_POSITIVE)
            .reading(CredentialsReader.BOTOCORE)
            .through(ProxySelection.PYTHON);
    if (version.isBefore(withAnyAddress)) {
      behavior = behavior.minding(ImdsFlaw.ENDPOINT_WITHOUT_SLASH);
    }
    return version.isBefore(withV1Disabled) ? behavior.ignoringV1Disabled() : behavior;
  }
}
