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

  /** What was not evaluated, before the evidence that a webhook missed a pod. */
  static String open(ClusterPod pod, ClusterFacts cluster) {
    return cluster.webhooks().stream()
        .map(it -> it.openCondition(pod))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst()
        .map(it -> "the webhook's matchCondition " + it + " was not evaluated, ")
        .orElse("");
  }
}
