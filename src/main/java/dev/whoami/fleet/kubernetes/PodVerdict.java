package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.client.RoleFault;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.NodeKeys;
import java.util.Optional;

/**
 * The identity of a pod. It is certain only if the pod's own spec shows the injected variables and
 * the volume.
 */
final class PodVerdict {
  private PodVerdict() {}

  static JudgedPod of(
      PodOutcome outcome,
      String detail,
      GivenIdentity given,
      ClusterPod pod,
      Optional<Injected> injected,
      NodeKeys keys) {
    boolean isOff = pod.shape().isMetadataOff();
    FleetVerdict verdict = verdict(outcome, detail, given, isOff ? keys.switchedOff() : keys);
    if (injected.isPresent() && injected.get().environment().hasOther()) {
      verdict = verdict.likelyAtMost("variables that are not in the file may come first");
    }
    if (injected.isPresent() && injected.get().environment().settings().hasProfile()) {
      verdict = verdict.likelyAtMost("a profile is named, which some clients take first");
    }
    if (injected.isPresent() && injected.get().half().isPresent() && !given.isNothing()) {
      verdict = verdict.likelyAtMost(injected.get().half().get());
    }
    if (injected.isPresent() && injected.get().environment().hasHalfOfKeys()) {
      verdict = verdict.likelyAtMost("half of an access key is set, and some clients stop there");
    }
    Optional<String> proxy = injected.flatMap(it -> it.environment().agentProxy());
    if (given.is(Mechanism.POD_IDENTITY) && proxy.isPresent()) {
      verdict = verdict.likelyAtMost(proxy.get());
    }
    if (given.namesRoleInBlanks()) {
      verdict = verdict.uncertain("a blank is around the ARN, and only some clients remove it");
    }
    if (given.is(Mechanism.IRSA) && isForApiServer(injected)) {
      verdict = verdict.uncertain("its token is for the API server, and STS may refuse it");
    }
    boolean isElsewhere =
        RolePartition.of(given.role().orElse(""), pod.shape()).isOtherThanOfRegions();
    if (given.is(Mechanism.IRSA) && isElsewhere) {
      verdict = verdict.likelyAtMost("its region is of another partition than its role");
    }
    if (Injected.isMixed(pod.shape())) {
      verdict = verdict.likelyAtMost("its containers were not given the same");
    }
    boolean isOpen = given.isNothing() && pod.shape().hasOtherRole();
    return new JudgedPod(
        outcome,
        detail,
        given,
        isOpen
            ? FleetVerdict.of(
                IdentityKind.UNKNOWN,
                Certainty.UNCERTAIN,
                "its annotation asks kube2iam or kiam for a role")
            : verdict,
        keys,
        isOpen ? Optional.empty() : fault(outcome, given, injected));
  }

  private static boolean isForApiServer(Optional<Injected> injected) {
    return injected.filter(it -> it.audience().isOfApiServer()).isPresent();
  }

  /** A profile comes first in some clients, and where both mechanisms are set the other one may. */
  private static Optional<RoleFault> fault(
      PodOutcome outcome, GivenIdentity given, Optional<Injected> injected) {
    if (!injected.isPresent()
        || injected.get().hasBoth()
        || injected.get().environment().settings().hasProfile()) {
      return Optional.empty();
    }
    if (given.is(Mechanism.IRSA)) {
      return isRole(given) ? Optional.empty() : Optional.of(RoleFault.NOT_A_ROLE);
    }
    if (given.is(Mechanism.POD_IDENTITY) && !injected.get().half().isPresent()) {
      return outcome == PodOutcome.NO_AGENT
          ? Optional.of(RoleFault.NO_AGENT)
          : outcome == PodOutcome.ORPHANED
              ? Optional.of(RoleFault.NO_ASSOCIATION)
              : Optional.empty();
    }
    return outcome == PodOutcome.HALF ? injected.get().fault() : Optional.empty();
  }

  /** One whose value is not in the file may be a role. */
  private static boolean isRole(GivenIdentity given) {
    return !given.role().isPresent() || given.namesRole() || given.namesRoleInBlanks();
  }

  private static FleetVerdict verdict(
      PodOutcome outcome, String detail, GivenIdentity given, NodeKeys keys) {
    if (given.is(Mechanism.KEYS)) {
      return FleetVerdict.of(IdentityKind.IAM_USER, Certainty.LIKELY, detail);
    }
    if (given.is(Mechanism.IRSA)) {
      return isRole(given)
          ? FleetVerdict.of(IdentityKind.IRSA, Certainty.CERTAIN, detail)
          : FleetVerdict.of(IdentityKind.REFUSED, Certainty.LIKELY, "AWS_ROLE_ARN names no role");
    }
    if (given.is(Mechanism.POD_IDENTITY)) {
      return outcome == PodOutcome.ORPHANED || outcome == PodOutcome.NO_AGENT
          ? FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, detail)
              .because("the agent gives nothing")
          : FleetVerdict.of(
              IdentityKind.POD_IDENTITY,
              given.role().isPresent() ? Certainty.CERTAIN : Certainty.LIKELY,
              detail);
    }
    if (keys.isReachable()) {
      return FleetVerdict.of(IdentityKind.HOST_ROLE, Certainty.LIKELY, detail)
          .because(keys.because());
    }
    return keys.isBlocked()
        ? FleetVerdict.of(IdentityKind.NONE, Certainty.LIKELY, detail).because(keys.because())
        : FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, detail)
            .because(keys.because());
  }
}
