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
import dev.whoami.client.RubyV3;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.ResolvedProfile;
import dev.whoami.probe.VariableFlaw;
import dev.whoami.probe.profile.ProfileKind;
import java.util.ArrayList;
import java.util.List;

/**
 * CredentialProviderChain of the AWS SDK for Ruby v3: it asks no source after the first configured
 * one. The container endpoint is asked once, and a line break at the end of a token file is
 * stripped.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-ruby/v3/developer-guide/credential-providers.html">
 *     AWS: credential providers of Ruby v3</a>
 */
final class SdkRuby implements ChainModel {
  private static final ProfileView PROFILE = ProfileView.by(RubyV3.PROFILE);

  @Override
  public String newest() {
    return "3.212.0";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        // Every client of this SDK reads the files and these variables first, whichever source
        // gives the keys.
        Link.to(
                "env_credentials",
                KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_RUBY)
                    .unless(
                        PROFILE.checkedFor(
                            ResolvedProfile.Defect.NOT_UTF_8,
                            ResolvedProfile.Defect.MALFORMED,
                            ResolvedProfile.Defect.NOT_A_FILE,
                            ResolvedProfile.Defect.NO_DUALSTACK,
                            ResolvedProfile.Defect.ENDPOINT_NOT_HTTP))
                    .unless(
                        KeysView.ofFlaws(
                            VariableFlaw.CONFIG_FILE_BLANK,
                            VariableFlaw.CREDENTIALS_FILE_BLANK,
                            VariableFlaw.RETRY_MODE,
                            VariableFlaw.MAX_ATTEMPTS)))
            .on(Reaction.STOP, Fault.UNPARSABLE, Fault.FILE_UNREADABLE),
        Link.to(
                "assume_role_web_identity_credentials",
                version.isBefore("3.58.0")
                    ? WebIdentityView.notKnown()
                    : WebIdentityView.calledForByBothEvenBlank().by(RubyV3.PROFILE),
                ProfileView.by(RubyV3.WEB_IDENTITY).of(ProfileKind.ROLE_BY_TOKEN))
            .usually(Reaction.STOP),
        signIn("sso_credentials", version),
        Link.to("assume_role_credentials", PROFILE.of(ProfileKind.ROLE, ProfileKind.ROLE_BY_TOKEN))
            .usually(Reaction.STOP),
        Link.to("shared_credentials", PROFILE.of(ProfileKind.KEYS)),
        Link.to("process_credentials", PROFILE.of(ProfileKind.PROCESS))
            .takingExpiredKeys()
            .usually(Reaction.STOP),
        Link.to("ECSCredentials", new ContainerView(RubyV3.container(version)))
            .usually(Reaction.STOP)
            .on(Reaction.TAKE, Fault.EXPIRED),
        instanceLink("InstanceProfileCredentials", version));
  }

  /** The chain of a client with a named profile, which comes before the environment. */
  static Chain inProfile(Version version) {
    List<Link> links = new ArrayList<>();
    links.add(
        Link.to(
                "static_profile_assume_role_web_identity_credentials",
                ProfileView.by(RubyV3.WEB_IDENTITY).of(ProfileKind.ROLE_BY_TOKEN))
            .usually(Reaction.STOP));
    links.add(signIn("static_profile_sso_credentials", version));
    links.add(
        Link.to(
                "static_profile_assume_role_credentials",
                PROFILE.of(ProfileKind.ROLE, ProfileKind.ROLE_BY_TOKEN))
            .usually(Reaction.STOP));
    links.add(Link.to("static_profile_credentials", PROFILE.of(ProfileKind.KEYS)));
    links.add(
        Link.to("static_profile_process_credentials", PROFILE.of(ProfileKind.PROCESS))
            .takingExpiredKeys()
            .usually(Reaction.STOP));
    links.addAll(new SdkRuby().chain(version).links());
    return Chain.of(links);
  }

  /** The measured version does not know login_session; a later one may. */
  private static Link signIn(String name, Version version) {
    ProfileView known = PROFILE.of(ProfileKind.SSO, ProfileKind.LOGIN);
    return Link.to(name, version.isBefore("3.212.1") ? known.without(ProfileKind.LOGIN) : known)
        .on(Reaction.STOP, Fault.NOT_SIGNED_IN);
  }

  static Link instanceLink(String name, Version version) {
    return Link.to(name, new ImdsView(RubyV3.instance(version))).on(Reaction.TAKE, Fault.EXPIRED);
  }
}
