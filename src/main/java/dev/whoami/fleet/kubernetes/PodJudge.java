package dev.whoami.fleet.kubernetes;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import java.util.Optional;

/**
 * Compares what a pod was given with what is configured for its service account now. The webhook
 * acts when a pod is made: an association comes before the annotation, and what the spec itself
 * sets stays.
 */
final class PodJudge {
  static final String SAME_SECOND = "made in the second in which its role was configured";

  static final String UNKNOWN_AGE = "when its role was configured is not known";

  private final ClusterFacts cluster;
  private final NodeAccess access;
  private final boolean knowsAssociations;

  PodJudge(ClusterFacts cluster, NodeAccess access, boolean knowsAssociations) {
    this.cluster = cluster;
    this.access = access;
    this.knowsAssociations = knowsAssociations;
  }

  /** What is configured now for the account of a pod, or in its own spec. */
  GivenIdentity configured(ClusterPod pod) {
    Optional<Injected> own =
        Injected.in(pod.shape())
            .filter(it -> it.given().is(Mechanism.IRSA) && !it.hasBoth() && isOwn(pod, it));
    return own.isPresent() ? own.get().given() : ofAccount(pod);
  }

  private GivenIdentity ofAccount(ClusterPod pod) {
    Optional<Association> association = association(pod);
    if (association.isPresent()) {
      return GivenIdentity.of(Mechanism.POD_IDENTITY, association.get().role());
    }
    return account(pod)
        .map(PodServiceAccount::role)
        .filter(it -> !it.isEmpty())
        .map(it -> GivenIdentity.of(Mechanism.IRSA, it))
        .orElse(GivenIdentity.nothing());
  }

  private Optional<Association> association(ClusterPod pod) {
    return cluster.association(pod.namespace(), pod.shape().account());
  }

  private Optional<PodServiceAccount> account(ClusterPod pod) {
    return cluster.account(pod.namespace(), pod.shape().account());
  }

  JudgedPod judge(ClusterPod pod) {
    Optional<Injected> injected = Injected.in(pod.shape());
    GivenIdentity given = injected.map(Injected::given).orElse(GivenIdentity.nothing());
    PodOutcome outcome;
    String detail;
    Optional<String> half = injected.flatMap(Injected::half);
    if (given.is(Mechanism.KEYS)) {
      outcome = PodOutcome.KEYS;
      detail = "container " + injected.get().container() + " has keys in its environment";
    } else if (half.isPresent() && given.isNothing()) {
      outcome = PodOutcome.HALF;
      detail = half.get();
    } else if (given.isNothing()) {
      outcome = outcomeOfNothing(pod, injected);
      detail = detailOfNothing(pod, injected, outcome);
    } else {
      outcome = outcomeOfRole(pod, injected.get());
      detail = detailOfRole(pod, injected.get(), outcome);
    }
    GivenIdentity named = named(given, pod);
    return PodVerdict.of(
        outcome,
        detail,
        named,
        pod,
        injected,
        access.of(pod.node(), pod.shape().isInHostNetwork()));
  }

  /** The agent gives the role that the association has now. */
  private GivenIdentity named(GivenIdentity given, ClusterPod pod) {
    return given.is(Mechanism.POD_IDENTITY)
        ? GivenIdentity.of(
            Mechanism.POD_IDENTITY, association(pod).map(Association::role).orElse(""))
        : given;
  }

  private PodOutcome outcomeOfNothing(ClusterPod pod, Optional<Injected> injected) {
    if (configured(pod).isNothing() && pod.shape().hasOtherRole()) {
      return PodOutcome.OPEN;
    }
    if (configured(pod).isNothing()) {
      boolean isKnown = isStatic(pod) || (account(pod).isPresent() && knowsAssociations);
      return isKnown ? PodOutcome.NO_ROLE : PodOutcome.OPEN;
    }
    if (WebhookExclusion.of(pod, injected, cluster).isPresent()) {
      return PodOutcome.EXCLUDED;
    }
    PodAge age = age(pod);
    if (age.isOlderThanAccount()) {
      return PodOutcome.OLDER;
    }
    if (!age.isOlderThanRole()) {
      return PodOutcome.MISSED;
    }
    return age.isExact() ? PodOutcome.OLDER : PodOutcome.LIKELY_OLDER;
  }

  private PodAge age(ClusterPod pod) {
    return PodAge.of(pod, association(pod), account(pod));
  }

  private String detailOfNothing(ClusterPod pod, Optional<Injected> injected, PodOutcome outcome) {
    String made = pod.created().map(it -> "made at " + it).orElse("");
    switch (outcome) {
      case EXCLUDED:
        return WebhookExclusion.of(pod, injected, cluster).orElse("");
      case OLDER:
        return made + ", before its role (" + age(pod).laterTime() + ")";
      case LIKELY_OLDER:
        return made + ", before its account changed (" + age(pod).laterTime() + ")";
      case MISSED:
        return !age(pod).isAfterRole()
            ? UNKNOWN_AGE
            : age(pod).isInSameSecond()
                ? SAME_SECOND
                : made + ", after its role (" + age(pod).laterTime() + ")";
      case OPEN:
        return pod.shape().hasOtherRole()
            ? "its annotation asks kube2iam or kiam for a role"
            : account(pod).isPresent()
                ? "the associations of the cluster were not read"
                : "the service account " + pod.shape().account() + " was not read";
      default:
        return isStatic(pod)
            ? "a static pod has no service account"
            : "no role is configured for the service account " + pod.shape().account();
    }
  }

  private static boolean isStatic(ClusterPod pod) {
    return pod.shape().account().isEmpty();
  }

  private PodOutcome outcomeOfRole(ClusterPod pod, Injected injected) {
    Optional<Association> association = association(pod);
    boolean isAgent = injected.given().is(Mechanism.POD_IDENTITY);
    if (isAgent) {
      if (!association.isPresent()) {
        return knowsAssociations ? PodOutcome.ORPHANED : PodOutcome.OPEN;
      }
      return cluster.agentFault(pod.node()).isPresent()
          ? PodOutcome.NO_AGENT
          : PodOutcome.AS_CONFIGURED;
    }
    if (injected.hasBoth() || (association.isPresent() && !isOwn(pod, injected))) {
      return PodOutcome.OTHER_MECHANISM;
    }
    if (isOwn(pod, injected)) {
      return PodOutcome.OWN;
    }
    if (!account(pod).isPresent()) {
      return PodOutcome.OPEN;
    }
    String configured = account(pod).get().role();
    if (configured.isEmpty()) {
      return PodOutcome.ORPHANED;
    }
    String role = injected.environment().role();
    return role.isEmpty() || isSame(role, configured)
        ? PodOutcome.AS_CONFIGURED
        : PodOutcome.CHANGED_ROLE;
  }

  /** Whether the spec of the workload itself names the role, and not the webhook. */
  private boolean isOwn(ClusterPod pod, Injected injected) {
    return !injected.isByWebhook() || cluster.owners().namesRole(pod);
  }

  private static boolean isSame(String one, String other) {
    Optional<Arn> first = Arn.parse(one);
    Optional<Arn> second = Arn.parse(other);
    return one.equals(other)
        || (first.isPresent() && second.isPresent() && first.get().isSameRoleAs(second.get()));
  }

  private String detailOfRole(ClusterPod pod, Injected injected, PodOutcome outcome) {
    switch (outcome) {
      case ORPHANED:
        return injected.given().is(Mechanism.POD_IDENTITY)
            ? "its service account has no association any more"
            : "its service account has no annotation any more";
      case OTHER_MECHANISM:
        return injected.hasBoth()
            ? "it has the variables of both, and clients take the web identity first"
            : age(pod).isAfterRole()
                ? "made after the association, and given the role of the annotation"
                : "given the role of the annotation; a new pod gets that of the association";
      case CHANGED_ROLE:
        return "given "
            + injected.environment().role()
            + "; the annotation is "
            + account(pod).map(PodServiceAccount::role).orElse("");
      case OWN:
        return "its own spec names the role";
      case NO_AGENT:
        return cluster.agentFault(pod.node()).orElse("");
      default:
        return "its spec has the variables and the volume";
    }
  }
}
