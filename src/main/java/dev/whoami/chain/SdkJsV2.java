package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerView;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.SourceView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.JavaScriptV2;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ResolvedProfile;
import dev.whoami.probe.profile.ProfileKind;

/**
 * CredentialProviderChain of the AWS SDK for JavaScript v2: every error is swallowed, the container
 * endpoint comes before web identity and, since 2.429.0, before the instance, and a token file that
 * is missing or ends in a newline crashes the process. It reads only the credentials file unless
 * AWS_SDK_LOAD_CONFIG is set, and does not know AWS_ENDPOINT_URL_STS. Even "false" as
 * AWS_EC2_METADATA_DISABLED keeps it from the instance.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/setting-credentials-node.html">
 *     AWS: credentials in Node.js, JavaScript v2</a>
 */
final class SdkJsV2 implements ChainModel {
  /** The first version that rejects keys of the instance whose time has ended. */
  private static final String REJECTS_ENDED_KEYS = "2.382.0";

  /** The first version, of March 2022, that uses keys of the instance for longer than they last. */
  private static final String EXTENDS_KEYS = "2.1092.0";

  private static final ProfileView PROFILE = ProfileView.by(JavaScriptV2.PROFILE);

  @Override
  public String newest() {
    return "2.1693.0";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.FIXED;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("EnvironmentCredentials AWS", environment(version))
            .on(Reaction.CRASH, Fault.PROFILE_MISSING, Fault.UNPARSABLE),
        Link.to(
            "EnvironmentCredentials AMAZON",
            KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_AMAZON)),
        // A cycle of profiles ends when the stack overflows: inside a regular expression that kills
        // the process, elsewhere the error is swallowed. A profile that names itself is a cycle
        // only in the search for a token file.
        Link.to("SharedIniFileCredentials", PROFILE.of(ProfileKind.KEYS, ProfileKind.ROLE))
            .on(Reaction.NOT_KNOWN, Fault.CIRCULAR),
        Link.to("ECSCredentials", new ContainerView(JavaScriptV2.container(version)))
            .usually(version.isBefore("2.429.0") ? Reaction.STOP : Reaction.GO_ON)
            .on(Reaction.TAKE, Fault.EXPIRED)
            .on(
                Reaction.CRASH,
                Fault.CLOSED_EARLY,
                Fault.FILE_MISSING,
                Fault.FILE_DENIED,
                Fault.FILE_UNREADABLE,
                Fault.TOKEN_WITH_NEWLINE),
        Link.to("ProcessCredentials", PROFILE.of(ProfileKind.PROCESS)),
        Link.to(
                "TokenFileWebIdentityCredentials",
                version.isBefore("2.525.0")
                    ? WebIdentityView.notKnown()
                    : WebIdentityView.calledForByBoth().by(JavaScriptV2.PROFILE),
                tokenOfSources())
            .on(Reaction.CRASH, Fault.CIRCULAR),
        Link.to("EC2MetadataCredentials", new ImdsView(JavaScriptV2.instance(version)))
            .on(Reaction.CRASH, Fault.UNPARSABLE)
            .on(toEndedKeys(version), Fault.EXPIRED));
  }

  /**
   * Versions that extend expired keys log that to a logger that usually does not exist. The error
   * occurs in a callback, so the code that waits for the keys never gets an answer.
   */
  private static Reaction toEndedKeys(Version version) {
    if (version.isBefore(REJECTS_ENDED_KEYS)) {
      return Reaction.TAKE;
    }
    return version.isBefore(EXTENDS_KEYS) ? Reaction.GO_ON : Reaction.WAIT_FOR_EVER;
  }

  /**
   * The SDK reads its region and the mode of the instance metadata when it is loaded, for every
   * source of keys, and nothing catches an error there.
   */
  private static SourceView environment(Version version) {
    SourceView keys =
        KeysView.inEnvironment(KeyNames.ENVIRONMENT)
            .unless(PROFILE.checkedFor(ResolvedProfile.Defect.NO_FILE_FOR_REGION));
    return JavaScriptV2.knowsAddressOfInstance(version)
        ? keys.unless(
            ImdsView.ofMode(
                JavaScriptV2.PROFILE,
                ImdsFlaw.MODE_BLANK,
                ImdsFlaw.MODE_UNKNOWN,
                ImdsFlaw.MODE_IN_OTHER_LETTERS))
        : keys;
  }

  /** It looks for a token file in the profile, in its source, in the source of that, and so on. */
  private static SourceView tokenOfSources() {
    SourceView all =
        ProfileView.by(JavaScriptV2.TOKEN_OF_SOURCES)
            .of(ProfileKind.ROLE_BY_TOKEN, ProfileKind.ROLE);
    return seen -> {
      Observation found = all.in(seen);
      return found.outcome().has(Fault.SOURCE_MISSING)
          ? found.as(Outcome.absent("no source of the profile has a token file"))
          : found;
    };
  }
}
