package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
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
        return new WebIdentityExchange(
                set.getOrDefault("role_arn", ""),
                set.getOrDefault("role_session_name", ""),
                set.getOrDefault("web_identity_token_file", ""))
            .observe(w, sts, options);
      case SSO:
        return notRun(
            shown + " uses IAM Identity Center (SSO), which whoami reports and does not call");
      case ROLE:
        return role(profile, set, shown);
      case LOGIN:
        return notRun(shown + " uses a login session, which whoami reports and does not call");
      case PROCESS:
        return process(set.getOrDefault("credential_process", ""), shown);
      default:
        return keys(profile, shown);
    }
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
    Outcome source = source(set, shown);
    if (!source.credentials().isPresent()) {
      return source.isAbsent()
          ? Outcome.broken(Fault.SOURCE_MISSING, shown + ": its source has no credentials")
          : source;
    }
    return assume(set, source, shown);
  }

  private Outcome source(Map<String, String> set, String shown) {
    String name = set.get("source_profile");
    if (name != null) {
      Optional<Profile> source = config.profile(name);
      return source.isPresent()
          ? of(source.get())
          : Outcome.broken(
              Fault.SOURCE_MISSING,
              shown + " names a source_profile that does not exist: " + Redaction.word(name));
    }
    switch (set.getOrDefault("credential_source", "")) {
      case "EcsContainer":
        return new ContainerEndpoint()
            .observe(w, sts, options)
            .with(Detail.ofAssumed(Optional.empty(), Optional.of(Source.CONTAINER)));
      case "Ec2InstanceMetadata":
        return new InstanceMetadata().observe(w, sts, options);
      case "Environment":
        Outcome properties = new SystemProperties().observe(w, sts, options);
        return properties.isFound()
            ? properties
            : new EnvironmentVariables().observe(w, sts, options);
      default:
        return Outcome.broken(Fault.UNPARSABLE, shown + " has an unknown credential_source");
    }
  }

  private Outcome assume(Map<String, String> set, Outcome source, String shown) {
    if (options.isOffline()) {
      return notRun(shown + ": STS is not asked offline");
    }
    String role = set.getOrDefault("role_arn", "");
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(role)
            .roleSessionName(set.getOrDefault("role_session_name", "whoami"));
    Optional.ofNullable(set.get("external_id")).ifPresent(request::externalId);
    StsResult<Credentials> answer =
        sts.get().assumeRole(source.credentials().get(), request.build(), w);
    if (answer.value().isPresent()) {
      Detail detail = Detail.ofAssumed(Arn.parse(role), source.drawnFrom());
      return Outcome.found(answer.value().get(), shown + ", STS gave its role").with(detail);
    }
    return answer.refusal().isPresent()
        ? Outcome.failed(Fault.DENIED, shown + ": STS answered " + answer.refusal().get().code())
        : Outcome.unanswered(answer, shown + ": STS: ");
  }

  private Outcome process(String command, String shown) {
    if (options.isOffline()) {
      return notRun(shown + " has a credential_process, not run offline");
    }
    if (!options.mayRunCredentialProcess()) {
      return notRun(shown + " has a credential_process, not run without --run-credential-process");
    }
    Reading output = w.run(command, PROCESS_LIMIT);
    if (output.isAbsent()) {
      String why = output.status() == Reading.Status.CUT_SHORT ? output.why() : "gave no output";
      return Outcome.failed(Fault.of(output), shown + ": its credential_process " + why);
    }
    return CredentialProcessOutput.judge(output, shown, w);
  }
}
