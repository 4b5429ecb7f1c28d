package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.probe.profile.BehaviorsAsked;
import dev.whoami.probe.profile.ClientSts;
import dev.whoami.probe.profile.ProfileKind;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.profiles.Profile;

/** Finds what a profile's properties ask for, in the order in which the SDK for Java reads them. */
final class ProfileCredentials {
  private final SharedConfig config;
  private final Witness w;
  private final ProfileSources sources;
  private final ProbeOptions options;
  private final BehaviorsAsked behaviors;
  private final ProfileRole role;
  private final ProfileTokenRole tokenRole;

  ProfileCredentials(
      SharedConfig config,
      Witness w,
      ClientSts sts,
      ProfileSources sources,
      ProbeOptions options,
      BehaviorsAsked behaviors) {
    this.config = config;
    this.w = w;
    this.sources = sources;
    this.options = options;
    this.behaviors = behaviors;
    this.role =
        new ProfileRole(
            this, config, sources, new RoleAssumption(w, sts, options, behaviors), behaviors);
    this.tokenRole = new ProfileTokenRole(sources, sts, w, options, behaviors);
  }

  /** What the profile in force gives. */
  Outcome of(Profile profile) {
    boolean isUnknown =
        kindOf(profile.properties()) == ProfileKind.ROLE_BY_TOKEN
            && behaviors.include(ProfileBehavior.NO_ROLE_BY_TOKEN);
    return isUnknown
        ? Outcome.broken(
            Fault.SOURCE_MISSING,
            "profile " + Redaction.word(profile.name()) + " names no source_profile")
        : of(profile, tokenRole::inForce);
  }

  /** What a profile gives that another one names as its source. */
  Outcome ofSource(Profile profile) {
    return of(profile, tokenRole::ofSource);
  }

  private Outcome of(Profile profile, BiFunction<Profile, String, Outcome> roleByToken) {
    String shown = "profile " + Redaction.word(profile.name());
    switch (kindOf(profile.properties())) {
      case ROLE_BY_TOKEN:
        return roleByToken.apply(profile, shown);
      case SSO:
        return signedIn(
            SignIn.lackingToIdentityCenter(profile, config, w),
            shown + " uses IAM Identity Center (SSO), ");
      case ROLE:
        return role.of(profile, shown);
      case LOGIN:
        return signedIn(
            SignIn.lackingToConsole(profile, w), shown + " uses a session of aws login, ");
      case PROCESS:
        String command = profile.property("credential_process").orElse("");
        ProcessDetail detail = ProcessDetail.of(command);
        String of = detail.isOfSigningHelper() ? " of IAM Roles Anywhere" : "";
        return process(command, shown, of).with(detail);
      default:
        return keys(profile, shown);
    }
  }

  private static Outcome signedIn(Optional<SignIn> lacking, String shown) {
    return lacking
        .map(
            it ->
                Outcome.failed(Fault.NOT_SIGNED_IN, shown + "and " + it.words())
                    .with((SourceDetail) it))
        .orElseGet(() -> notRun(shown + "which whoami reports and does not call"));
  }

  /**
   * The kind of the profile for this client: some clients do not ignore a role that has no source.
   */
  ProfileKind kindOf(Map<String, String> set) {
    ProfileKind kind = isStray(set) ? ProfileKind.withoutSso(set) : ProfileKind.of(set);
    if (hasKeys(set) && areKeysBefore(kind)) {
      return ProfileKind.KEYS;
    }
    return kind == ProfileKind.KEYS
            && set.containsKey("role_arn")
            && (behaviors.include(ProfileBehavior.ROLE_WITHOUT_SOURCE_IS_BROKEN)
                || behaviors.include(ProfileBehavior.ROLE_OF_CONTAINER_OR_INSTANCE))
        ? ProfileKind.ROLE
        : kind;
  }

  /** Whether the settings of IAM Identity Center lack those that this client checks. */
  private boolean isStray(Map<String, String> set) {
    return behaviors.include(ProfileBehavior.SSO_BY_ACCOUNT_OR_ROLE)
        && !set.containsKey("sso_account_id")
        && !set.containsKey("sso_role_name");
  }

  private boolean areKeysBefore(ProfileKind kind) {
    switch (kind) {
      case PROCESS:
        return behaviors.include(ProfileBehavior.KEYS_BEFORE_PROCESS);
      case ROLE:
        return behaviors.include(ProfileBehavior.KEYS_BEFORE_ROLE);
      case SSO:
        return behaviors.include(ProfileBehavior.KEYS_BEFORE_SIGN_IN);
      case LOGIN:
        return behaviors.include(ProfileBehavior.KEYS_BEFORE_SIGN_IN)
            || behaviors.include(ProfileBehavior.KEYS_BEFORE_LOGIN);
      default:
        return false;
    }
  }

  private static boolean hasKeys(Map<String, String> set) {
    return !set.getOrDefault("aws_access_key_id", "").isEmpty()
        && !set.getOrDefault("aws_secret_access_key", "").isEmpty();
  }

  static Outcome notRun(String reason) {
    return Outcome.failed(Fault.NOT_RUN, reason);
  }

  Outcome keys(Profile profile, String shown) {
    Outcome found =
        KeySettings.named("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
            .read(
                name ->
                    profile
                        .property(name)
                        .map(Reading::present)
                        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET)));
    if (found.isAbsent()) {
      return isRoleAlone(profile)
          ? Outcome.absent(shown + " names a role and no source")
              .with(SourceDetail.ROLE_WITHOUT_SOURCE)
          : Outcome.absent(shown + " has no credentials");
    }
    if (found.isFound()) {
      return Outcome.found(found.credentials().get(), shown + ", " + found.reason());
    }
    Outcome broken = Outcome.broken(found.fault().get(), shown + ": " + found.reason());
    return areBlank(profile) ? broken.with(SourceDetail.BLANK_KEYS) : broken;
  }

  private static boolean isRoleAlone(Profile profile) {
    Map<String, String> set = profile.properties();
    return set.containsKey("role_arn")
        && !set.containsKey("source_profile")
        && !set.containsKey("credential_source");
  }

  private static boolean areBlank(Profile profile) {
    return profile.property("aws_access_key_id").filter(String::isEmpty).isPresent()
        && profile.property("aws_secret_access_key").filter(String::isEmpty).isPresent();
  }

  private Outcome process(String command, String shown, String of) {
    if (options.isOffline()) {
      return notRun(shown + " has a credential_process" + of + ", not run offline");
    }
    if (!options.mayRunCredentialProcess()) {
      return notRun(
          shown + " has a credential_process" + of + ", not run without --run-credential-process");
    }
    Reading output = sources.output(command);
    if (output.isAbsent()) {
      String why = output.status() == Reading.Status.CUT_SHORT ? output.why() : "gave no output";
      boolean isTooLarge = output.status() == Reading.Status.TOO_LARGE;
      Fault fault = isTooLarge ? Fault.TOO_LARGE : Fault.of(output);
      return Outcome.failed(fault, shown + ": its credential_process " + why);
    }
    return CredentialProcessOutput.judge(output, shown, w);
  }
}
