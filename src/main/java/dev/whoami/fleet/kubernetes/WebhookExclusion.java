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
    boolean isLeftOut =
        labels.isPresent() && cluster.webhook().filter(it -> it.excludes(labels.get())).isPresent();
    return isLeftOut
        ? Optional.of("the webhook's namespaceSelector leaves out " + pod.namespace())
        : Optional.empty();
  }
}
