package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.probe.profile.BehaviorsAsked;
import dev.whoami.probe.profile.ClientSts;
import dev.whoami.world.Witness;
import java.time.Duration;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The request for a role as a client makes it, with the credentials of a caller that may assume it.
 */
final class RoleAssumption {
  /** How far a clock may be off before STS rejects its signature. */
  private static final Duration LENIENCY = Duration.ofMinutes(15);

  private final Witness w;
  private final ClientSts sts;
  private final ProbeOptions options;
  private final BehaviorsAsked behaviors;

  RoleAssumption(Witness w, ClientSts sts, ProbeOptions options, BehaviorsAsked behaviors) {
    this.w = w;
    this.sts = sts;
    this.options = options;
    this.behaviors = behaviors;
  }

  Outcome by(Credentials source, Profile profile, String shown, AssumedRoleDetail asked) {
    if (options.isOffline()) {
      return ProfileCredentials.notRun(shown + ": STS is not asked offline").with(asked);
    }
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(profile.property("role_arn").orElse(""))
            .roleSessionName(profile.property("role_session_name").orElse("whoami"));
    profile.property("external_id").ifPresent(request::externalId);
    StsResult<Credentials> answer = sts.role(behaviors.lookup(), profile, source, request.build());
    AssumedRoleDetail detail =
        asked.answered(answer).withExternalId(profile.property("external_id").isPresent());
    if (answer.value().isPresent()) {
      Credentials given = answer.value().get();
      boolean isClockOff =
          answer.ahead().filter(it -> it.abs().compareTo(LENIENCY) > 0).isPresent();
      if (isClockOff && behaviors.include(ProfileBehavior.NO_CORRECTION_OF_CLOCK)) {
        return Outcome.failed(Fault.DENIED, shown + ": STS rejects a signature of this clock")
            .with(detail);
      }
      if (given.isExpiredAt(w.now()) && behaviors.include(ProfileBehavior.NO_KEYS_PAST_THEIR_END)) {
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
}
