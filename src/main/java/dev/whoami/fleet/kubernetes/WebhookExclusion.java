package dev.whoami.fleet.kubernetes;

import java.util.Map;
import java.util.Optional;

/** What keeps the webhook from a pod: its own marks, or the settings of the cluster. */
final class WebhookExclusion {
  private WebhookExclusion() {}

  /** One clause; empty where nothing is known to keep it from there. */
  static Optional<String> of(ClusterPod pod, Optional<Injected> injected, ClusterFacts cluster) {
    if (injected.isPresent() && injected.get().isSkipped()) {
      return Optional.of(
          "the pod's annotation eks.amazonaws.com/skip-containers names "
              + injected.get().container());
    }
    if (pod.shape().isSkipped()) {
      return Optional.of("the pod has the label eks.amazonaws.com/skip-pod-identity-webhook");
    }
    if (!cluster.webhook().isPresent() && cluster.knowsWebhooks()) {
      return Optional.of("the cluster has no pod identity webhook");
    }
    Optional<Map<String, String>> labels = cluster.labels(pod.namespace());
    Optional<String> first = Optional.empty();
    for (Webhook each : cluster.webhooks()) {
      Optional<String> reason = each.exclusion(pod, labels);
      if (!reason.isPresent()) {
        return Optional.empty();
      }
      first = first.isPresent() ? first : reason;
    }
    return first;
  }

  /** A condition that may keep it from there; empty where one webhook takes it in any case. */
  static Optional<String> open(ClusterPod pod, ClusterFacts cluster) {
    Optional<Map<String, String>> labels = cluster.labels(pod.namespace());
    Optional<String> first = Optional.empty();
    for (Webhook each : cluster.webhooks()) {
      Optional<String> condition = each.openCondition(pod);
      boolean isExcluded = each.exclusion(pod, labels).isPresent();
      if (!isExcluded && !condition.isPresent()) {
        return Optional.empty();
      }
      first = first.isPresent() || isExcluded ? first : condition;
    }
    return first.map(it -> "the webhook's matchCondition " + it + " was not evaluated");
  }
}
