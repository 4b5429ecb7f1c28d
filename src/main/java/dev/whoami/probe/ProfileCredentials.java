package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Finds what a profile's properties ask for, in the order in which the SDK for Java reads them. */
final class ProfileCredentials {
  private static final Duration PROCESS_LIMIT = Duration.ofSeconds(3);

  private final SharedConfig config;
  private final Witness w;
  private final Supplier<Sts> sts;
  private final ProbeOptions options;
  private final Set<String> visited = new HashSet<>();

  ProfileCredentials(SharedConfig config, Witness w, Supplier<Sts> sts, ProbeOptions options) {
    this.config = config;
    this.w = w;
    this.sts = sts;
    this.options = options;
  }

  Outcome of(Profile profile) {
    Map<String, String> set = profile.properties();
    String shown = "profile " + Redaction.word(profile.name());
    switch (ProfileKind.of(set)) {
      case ROLE_BY_TOKEN:
        return roleByToken(set);
      case SSO:
        return notRun(
            shown + " uses IAM Identity Center (SSO), which whoami reports and does not call");
      case ROLE:
        return role(profile, set, shown);
      case LOGIN:
        return notRun(
            shown + " uses a session of aws login, which whoami reports and does not call");
      case PROCESS:
        String command = set.getOrDefault("credential_process", "");
        ProcessDetail detail = ProcessDetail.of(command);
        String of = detail.isOfSigningHelper() ? " of IAM Roles Anywhere" : "";
        return process(command, shown, of).with(detail);
      default:
        return keys(profile, shown);
    }
  }

  private Outcome roleByToken(Map<String, String> set) {
    String role = set.getOrDefault("role_arn", "");
    Outcome traded =
        new WebIdentityExchange(
                role,
                set.getOrDefault("role_session_name", ""),
                set.getOrDefault("web_identity_token_file", ""))
            .observe(w, sts, options);
    return traded.with(AssumedRoleDetail.of(Arn.parse(role), Source.WEB_IDENTITY, traded));
  }

  private static Outcome notRun(String reason) {
    return Outcome.failed(Fault.NOT_RUN, reason);
  }

  private Outcome keys(Profile profile, String shown) {
    Outcome found =
        KeySettings.named("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
            .read(
                name ->
                    profile
                        .property(name)
                        .map(Reading::present)
                        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET)));
    if (found.isAbsent()) {
      return Outcome.absent(shown + " has no credentials");
    }
    return found.isFound()
        ? Outcome.found(found.credentials().get(), shown + ", " + found.reason())
        : Outcome.broken(found.fault().get(), shown + ": " + found.reason());
  }

  private Outcome role(Profile profile, Map<String, String> set, String shown) {
    if (set.containsKey("source_profile") && set.containsKey("credential_source")) {
      return Outcome.broken(
          Fault.UNPARSABLE, shown + " has both source_profile and credential_source");
    }
    if (!visited.add(profile.name())) {
      return Outcome.broken(Fault.UNPARSABLE, shown + " is its own source, directly or indirectly");
    }
    String name = set.get("source_profile");
    return name == null
        ? roleOfSource(set, set.getOrDefault("credential_source", ""), shown)
        : roleOfProfile(set, name, shown);
  }

  private Outcome roleOfProfile(Map<String, String> set, String name, String shown) {
    Optional<Profile> named = config.profile(name);
    if (!named.isPresent()) {
      return Outcome.broken(
          Fault.SOURCE_MISSING,
          shown + " names a source_profile that does not exist: " + Redaction.word(name));
    }
    Outcome source = of(named.get());
    return role(set, source.drawnFrom().orElse(Source.PROFILE), source, shown);
  }

  private Outcome roleOfSource(Map<String, String> set, String name, String shown) {
    switch (name) {
      case "EcsContainer":
        return role(set, Source.CONTAINER, new ContainerEndpoint().observe(w, sts, options), shown);
      case "Ec2InstanceMetadata":
        return role(
            set, Source.INSTANCE_METADATA, new InstanceMetadata().observe(w, sts, options), shown);
      case "Environment":
        Outcome properties = new SystemProperties().observe(w, sts, options);
        return properties.isFound()
            ? role(set, Source.SYSTEM_PROPERTIES, properties, shown)
            : role(
                set,
                Source.ENVIRONMENT,
                new EnvironmentVariables().observe(w, sts, options),
                shown);
      default:
        return Outcome.broken(Fault.UNPARSABLE, shown + " has an unknown credential_source");
    }
  }

  /** The role that is assumed with what a source gave; where it came from is kept in every case. */
  private Outcome role(Map<String, String> set, Source drawnFrom, Outcome source, String shown) {
    Optional<Arn> role = Arn.parse(set.getOrDefault("role_arn", ""));
    AssumedRoleDetail detail = AssumedRoleDetail.of(role, drawnFrom, source);
    if (source.credentials().isPresent()) {
      return assume(set, source.credentials().get(), shown, detail);
    }
    return (source.isAbsent()
            ? Outcome.broken(Fault.SOURCE_MISSING, shown + ": its source has no credentials")
            : source)
        .with(detail);
  }

  private Outcome assume(
      Map<String, String> set, Credentials source, String shown, AssumedRoleDetail detail) {
    if (options.isOffline()) {
      return notRun(shown + ": STS is not asked offline").with(detail);
    }
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(set.getOrDefault("role_arn", ""))
            .roleSessionName(set.getOrDefault("role_session_name", "whoami"));
    Optional.ofNullable(set.get("external_id")).ifPresent(request::externalId);
    StsResult<Credentials> answer = stsFor(set).assumeRole(source, request.build(), w);
    if (answer.value().isPresent()) {
      return Outcome.found(answer.value().get(), shown + ", STS gave its role").with(detail);
    }
    if (answer.refusal().isPresent()) {
      StsError error = answer.refusal().get();
      return Outcome.failed(Fault.DENIED, shown + ": STS answered " + error.code())
          .with(error.isOfCredentials() ? detail : detail.deniedTo(error.caller()));
    }
    return Outcome.unanswered(answer, shown + ": STS: ").with(detail);
  }

  /** The region of the profile that names the role comes before every other one. */
  private Sts stsFor(Map<String, String> set) {
    String region = set.get("region");
    return region == null ? sts.get() : sts.get().inRegion(region);
  }

  private Outcome process(String command, String shown, String of) {
    if (options.isOffline()) {
      return notRun(shown + " has a credential_process" + of + ", not run offline");
    }
    if (!options.mayRunCredentialProcess()) {
      return notRun(
          shown + " has a credential_process" + of + ", not run without --run-credential-process");
    }
    Reading output = w.run(command, PROCESS_LIMIT);
    if (output.isAbsent()) {
      String why = output.status() == Reading.Status.CUT_SHORT ? output.why() : "gave no output";
      return Outcome.failed(Fault.of(output), shown + ": its credential_process " + why);
    }
    return CredentialProcessOutput.judge(output, shown, w);
  }
}
