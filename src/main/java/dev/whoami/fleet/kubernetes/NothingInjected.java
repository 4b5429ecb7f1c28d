package dev.whoami.fleet.kubernetes;

import java.util.Optional;

/**
 * Why a pod has no role in its spec: none is configured, it is too old, or the webhook missed it.
 */
final class NothingInjected {
  static final String SAME_SECOND = "made in the second in which its role was configured";

  static final String UNKNOWN_AGE = "when its role was configured is not known";

  private final ClusterFacts cluster;
  private final ConfiguredRole configured;

  NothingInjected(ClusterFacts cluster, ConfiguredRole configured) {
    this.cluster = cluster;
    this.configured = configured;
  }

  PodOutcome outcome(ClusterPod pod, Optional<Injected> injected) {
    if (configured.of(pod).isNothing() && pod.shape().hasOtherRole()) {
      return PodOutcome.OPEN;
    }
    if (configured.of(pod).isNothing()) {
      boolean isKnown =
          isStatic(pod)
              || (configured.account(pod).isPresent() && configured.knowsAssociations(pod));
      return isKnown ? PodOutcome.NO_ROLE : PodOutcome.OPEN;
    }
    if (exclusion(pod, injected).isPresent()) {
      return PodOutcome.EXCLUDED;
    }
    PodAge age = configured.age(pod);
    if (age.isOlderThanAccount()) {
      return PodOutcome.OLDER;
    }
    if (!age.isOlderThanRole()) {
      return undecided(pod).isPresent() ? PodOutcome.UNDECIDED : PodOutcome.MISSED;
    }
    return age.isExact() ? PodOutcome.OLDER : PodOutcome.LIKELY_OLDER;
  }

  /** The setting or mark that makes the webhook skip a pod; empty if there is none. */
  Optional<WebhookExclusion> exclusion(ClusterPod pod, Optional<Injected> injected) {
    return WebhookExclusion.of(pod, injected, cluster);
  }

  /** What may keep the webhook from a pod, as far as the files leave it open. */
  Optional<WebhookExclusion> undecided(ClusterPod pod) {
    return WebhookExclusion.open(pod, cluster);
  }

  /** The evidence of the outcome: one clause. */
  String detail(ClusterPod pod, Optional<Injected> injected, PodOutcome outcome) {
    String made = pod.created().map(it -> "made at " + it).orElse("");
    PodAge age = configured.age(pod);
    switch (outcome) {
      case EXCLUDED:
        return exclusion(pod, injected).map(WebhookExclusion::clause).orElse("");
      case UNDECIDED:
        return undecided(pod).map(WebhookExclusion::clause).orElse("");
      case OLDER:
        return made + ", before its role (" + age.laterTime() + ")";
      case LIKELY_OLDER:
        return made + ", before its account changed (" + age.laterTime() + ")";
      case MISSED:
        return !age.isAfterRole()
            ? UNKNOWN_AGE
            : age.isInSameSecond()
                ? SAME_SECOND
                : onlyIn(pod, injected) + made + ", after its role (" + age.laterTime() + ")";
      case OPEN:
        return pod.shape().hasOtherRole()
            ? "its annotation asks kube2iam or kiam for a role"
            : configured.account(pod).isPresent()
                ? "the associations of the cluster were not read"
                : "the service account " + pod.shape().account() + " was not read";
      default:
        return isStatic(pod)
            ? "a static pod has no service account"
            : "no role is configured for the service account " + pod.shape().account();
    }
  }

  /** Another webhook may have added the container later, so that the others have the role. */
  private static String onlyIn(ClusterPod pod, Optional<Injected> injected) {
    return Injected.isMixed(pod.shape())
        ? injected.map(it -> "only container " + it.container() + ", ").orElse("")
        : "";
  }

  private static boolean isStatic(ClusterPod pod) {
    return pod.shape().account().isEmpty();
  }
}
