package dev.whoami.rule.pod;

import dev.whoami.aws.PodIdentityError.Cause;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.PodIdentityRefusal;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.TokenFault;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The agent of EKS Pod Identity gives no credentials; its answer or the token shows why. */
public final class PodIdentityRefused implements Rule {
  /** The causes that a new token would fix. */
  private static final Set<Cause> OF_TOKEN =
      EnumSet.of(
          Cause.TOKEN_EXPIRED, Cause.WRONG_AUDIENCE, Cause.TOKEN_REJECTED, Cause.TOKEN_NOT_PARSED);

  @Override
  public Optional<Finding> judge(Judgement j) {
    return in(EndpointFault.observation(j))
        .map(it -> finding(it, EndpointFault.observation(j), j.examination()));
  }

  /** The reason, if it is known and has no other finding. */
  public static Optional<PodIdentityRefusal> in(Observation endpoint) {
    return endpoint
        .outcome()
        .detail()
        .podIdentityRefusal()
        .filter(it -> !endpoint.outcome().has(Fault.THROTTLED))
        .filter(it -> !EndpointFault.lacksToken(endpoint));
  }

  private static Finding finding(PodIdentityRefusal refusal, Observation seen, Examination x) {
    Finding finding =
        Finding.of(
                "The Pod Identity agent gives no credentials: "
                    + PodIdentityReason.of(refusal, seen, x))
            .because(seen.evidence());
    if (isBlankVariable(seen) && refusal.cause() == Cause.TOKEN_EMPTY) {
      return finding.remedy(PodIdentityFix.blankVariable(x));
    }
    Finding known = TokenFault.withClaims(finding, seen);
    if (refusal.isByOtherClock()) {
      return known.remedy(PodIdentityFix.clock());
    }
    if (refusal.isExpiredElsewhere()) {
      return known.remedy(PodIdentityFix.clockOrNode());
    }
    return isInVariable(seen) && OF_TOKEN.contains(refusal.cause())
        ? known
            .because("AWS_CONTAINER_AUTHORIZATION_TOKEN has the token")
            .remedy(PodIdentityFix.tokenInVariable(x))
        : PodIdentityFix.added(known, refusal, x);
  }

  /** Whether the token is in a variable, where nothing renews it. */
  static boolean isInVariable(Observation endpoint) {
    return endpoint
        .outcome()
        .facts(ContainerResponses.class)
        .filter(ContainerResponses::hasTokenInVariable)
        .isPresent();
  }

  /** Whether the variable of the token is blank. */
  static boolean isBlankVariable(Observation endpoint) {
    return endpoint
        .outcome()
        .facts(ContainerResponses.class)
        .filter(ContainerResponses::hasBlankToken)
        .isPresent();
  }
}
