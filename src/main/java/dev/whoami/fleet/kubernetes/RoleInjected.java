package dev.whoami.fleet.kubernetes;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.model.Mechanism;
import java.util.Optional;

/** Whether the role in the spec of a pod is the one that is configured for it now. */
final class RoleInjected {
  private final ClusterFacts cluster;
  private final ConfiguredRole configured;

  RoleInjected(ClusterFacts cluster, ConfiguredRole configured) {
    this.cluster = cluster;
    this.configured = configured;
  }

  PodOutcome outcome(ClusterPod pod, Injected injected) {
    Optional<Association> association = configured.association(pod);
    boolean isAgent = injected.given().is(Mechanism.POD_IDENTITY);
    if (isAgent) {
      if (!association.isPresent()) {
        // Its token shows that it had one, perhaps in a cluster that no file names.
        return configured.knowsOwnAssociations() ? PodOutcome.ORPHANED : PodOutcome.OPEN;
      }
      return cluster.agentFault(pod.node()).isPresent()
          ? PodOutcome.NO_AGENT
          : PodOutcome.AS_CONFIGURED;
    }
    boolean isOwn = configured.isOwn(pod, injected);
    if (injected.hasBoth() || (association.isPresent() && !isOwn)) {
      return PodOutcome.OTHER_MECHANISM;
    }
    if (isOwn) {
      return PodOutcome.OWN;
    }
    return configured
        .account(pod)
        .map(it -> ofAnnotation(it.role(), injected.environment().injected().role()))
        .orElse(PodOutcome.OPEN);
  }

  private PodOutcome ofAnnotation(String annotation, String given) {
    if (annotation.isEmpty()) {
      // kOps names roles in a ConfigMap of the webhook, without an annotation.
      return cluster.nodes().areElsewhere() ? PodOutcome.OPEN : PodOutcome.ORPHANED;
    }
    return given.isEmpty() || isSame(given, annotation)
        ? PodOutcome.AS_CONFIGURED
        : PodOutcome.CHANGED_ROLE;
  }

  private static boolean isSame(String one, String other) {
    Optional<Arn> first = Arn.parse(one);
    Optional<Arn> second = Arn.parse(other);
    return one.equals(other)
        || (first.isPresent() && second.isPresent() && first.get().isSameRoleAs(second.get()));
  }

  /** The evidence of the outcome: one clause. */
  String detail(ClusterPod pod, Injected injected, PodOutcome outcome) {
    switch (outcome) {
      case ORPHANED:
        return injected.given().is(Mechanism.POD_IDENTITY)
            ? "its service account has no association any more"
            : "its service account has no annotation any more";
      case OTHER_MECHANISM:
        return injected.hasBoth()
            ? "it has the variables of both, and clients take the web identity first"
            : configured.age(pod).isAfterRole()
                ? "made after the association, and given the role of the annotation"
                : "given the role of the annotation; a new pod gets that of the association";
      case CHANGED_ROLE:
        return "given "
            + injected.environment().injected().role()
            + "; the annotation is "
            + configured.account(pod).map(PodServiceAccount::role).orElse("");
      case OWN:
        return "its own spec names the role";
      case NO_AGENT:
        return cluster.agentFault(pod.node()).orElse("");
      default:
        return "its spec has the variables and the volume";
    }
  }
}
