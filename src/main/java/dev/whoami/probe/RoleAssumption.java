package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.world.Witness;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The request of a role, with the credentials of somebody who may assume it, as a client makes it.
 */
final class RoleAssumption {
  /** STS takes a signature from a clock that is so far off. */
  private static final Duration LENIENCY = Duration.ofMinutes(15);

  private final Witness w;
  private final Supplier<Sts> sts;
  private final ProbeOptions options;
  private final ConsultedHabits habits;

  RoleAssumption(Witness w, Supplier<Sts> sts, ProbeOptions options, ConsultedHabits habits) {
    this.w = w;
    this.sts = sts;
    this.options = options;
    this.habits = habits;
  }

  Outcome by(Credentials source, Map<String, String> set, String shown, AssumedRoleDetail detail) {
    if (options.isOffline()) {
      return ProfileCredentials.notRun(shown + ": STS is not asked offline").with(detail);
    }
    if (misreadsEndpoint(sts.get(), habits)) {
      return endpointMisread(shown).with(detail);
    }
    if (lacksRegion(set)) {
      return Outcome.failed(
              Fault.STS_MISCONFIGURED,
              shown + ": neither AWS_DEFAULT_REGION nor the profile has a region")
          .with(detail);
    }
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(set.getOrDefault("role_arn", ""))
            .roleSessionName(set.getOrDefault("role_session_name", "whoami"));
    Optional.ofNullable(set.get("external_id")).ifPresent(request::externalId);
    StsResult<Credentials> answer = stsFor(set).assumeRole(source, request.build(), w);
    if (answer.value().isPresent()) {
      Credentials given = answer.value().get();
      boolean isClockOff =
          answer.ahead().filter(it -> it.abs().compareTo(LENIENCY) > 0).isPresent();
      if (isClockOff && habits.include(ProfileHabit.NO_CORRECTION_OF_CLOCK)) {
        return Outcome.failed(Fault.DENIED, shown + ": STS rejects a signature of this clock")
            .with(detail);
      }
      if (given.isExpiredAt(w.now()) && habits.include(ProfileHabit.NO_KEYS_PAST_THEIR_END)) {
        return Outcome.failed(Fault.EXPIRED, shown + ": STS gave keys that end before this clock")
            .with(detail);
      }
      return Outcome.found(given, shown + ", STS gave its role").with(detail);
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

  private boolean lacksRegion(Map<String, String> set) {
    return !set.containsKey("region")
        && sts.get().address().ofProvider().isOverridden()
        && habits.include(ProfileHabit.NO_AWS_REGION)
        && !w.env("AWS_DEFAULT_REGION").hasText();
  }

  /** Some client takes the whole URL of an endpoint for the name of a host. */
  static boolean misreadsEndpoint(Sts sts, ConsultedHabits habits) {
    return sts.address().ofProvider().isOverridden()
        && habits.include(ProfileHabit.MISREADS_ENDPOINT_OF_STS);
  }

  static Outcome endpointMisread(String shown) {
    return Outcome.failed(
        Fault.STS_UNREACHABLE,
        shown + ": the endpoint of STS that is set is taken for the name of a host");
  }
}
