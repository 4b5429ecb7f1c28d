package dev.whoami.rule.pod;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One of the two variables of EKS Pod Identity is missing. */
public final class PodIdentityHalfSet implements Rule {
  /**
   * The identities of a pod that lacks its role; a pod with a role by IRSA does not need the
   * variables.
   */
  private static final Set<IdentityKind> LACKING =
      EnumSet.of(IdentityKind.NONE, IdentityKind.HOST_ROLE);

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!LACKING.contains(j.verdict().kind()) || x.seen().haveCrash()) {
      return Optional.empty();
    }
    Observation seen = x.seen().of(Source.CONTAINER);
    return seen.outcome().facts(ContainerResponses.class).flatMap(it -> finding(it, seen, x));
  }

  private static Optional<Finding> finding(
      ContainerResponses facts, Observation seen, Examination x) {
    if (seen.outcome().isFound() || x.place().ancestry().hasLost()) {
      return Optional.empty();
    }
    if (facts.lacksTokenOfPodIdentity()) {
      return Optional.of(
          finding(
              "AWS_CONTAINER_CREDENTIALS_FULL_URI",
              "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
              seen,
              x));
    }
    return lacksAddress(x)
        ? Optional.of(
            finding(
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                seen,
                x))
        : Optional.empty();
  }

  /** Whether this pod has the file with the token, but not the address. */
  public static boolean lacksAddress(Examination x) {
    return x.place().platform().isPod()
        && x.seen()
            .outcomeOf(Source.CONTAINER)
            .facts(ContainerResponses.class)
            .filter(ContainerResponses::lacksAddress)
            .isPresent();
  }

  private static Finding finding(String set, String missing, Observation seen, Examination x) {
    boolean isBlank =
        seen.outcome()
            .facts(ContainerResponses.class)
            .filter(ContainerResponses::hasBlankTokenFile)
            .isPresent();
    return Finding.of(
            "EKS Pod Identity is half set: "
                + missing
                + (isBlank ? " is blank." : " is missing.")
                + " EKS sets both variables, or neither where the pod spec has one.")
        .because(seen.evidence())
        .because(set + " is set")
        .because(missing + (isBlank ? " is set, but blank" : " is not set"))
        .remedy(
            isBlank
                ? PodIdentityFix.ofWebhook("both variables", x)
                : PodIdentityFix.withoutHalf(set, x));
  }
}
