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
import dev.whoami.client.AwsCliV2;
import dev.whoami.client.Boto3;
import dev.whoami.client.BotocoreClient;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ProfileLookup;
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
  private final BotocoreClient client;
  private final String newest;
  private final String firstWithLogin;

  private Botocore(BotocoreClient client, String newest, String firstWithLogin) {
    this.client = client;
    this.newest = newest;
    this.firstWithLogin = firstWithLogin;
  }

  static Botocore inBoto3() {
    return new Botocore(Boto3.CLIENT, "1.43.67", "1.41.0");
  }

  static Botocore inCliV2() {
    return new Botocore(AwsCliV2.CLIENT, "2.36.7", "2.32.0");
  }

  @Override
  public String newest() {
    return newest;
  }

  @Override
  public Chain chain(Version version) {
    ProfileLookup lookup = client.profile(version);
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
        Link.to(
                "env",
                KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_BOTOCORE)
                    .askedById()
                    .heedingTheirEnd())
            .usually(Reaction.STOP),
        Link.to("assume-role", profile.of(ProfileKind.ROLE)).usually(Reaction.STOP),
        Link.to(
                "assume-role-with-web-identity",
                WebIdentityView.calledForByBoth().by(lookup).withoutKeysPastTheirEnd(),
                // The profile fills in whichever of the two the environment lacks.
                profile.of(ProfileKind.ROLE_BY_TOKEN),
                WebIdentityView.calledForByFile().by(lookup).withoutKeysPastTheirEnd())
            .usually(Reaction.STOP),
        Link.to("sso", profile.of(ProfileKind.SSO)).usually(Reaction.STOP),
        Link.to("shared-credentials-file", profile.of(ProfileKind.KEYS)).usually(Reaction.STOP),
        login(profile, version),
        // Between this provider and the container is "ec2-credentials-file", which few have set.
        Link.to("custom-process", profile.of(ProfileKind.PROCESS), KeysView.ofCredentialFile())
            .usually(Reaction.STOP),
        Link.to("container-role", new ContainerView(client.container(version)))
            .usually(Reaction.STOP),
        Link.to("iam-role", new ImdsView(client.instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }

  /** An earlier version treats a profile with only a login_session as empty. */
  private Link login(ProfileView profile, Version version) {
    ProfileView known = profile.of(ProfileKind.LOGIN);
    return Link.to(
            "login", version.isBefore(firstWithLogin) ? known.without(ProfileKind.LOGIN) : known)
        .usually(Reaction.STOP);
  }
}
