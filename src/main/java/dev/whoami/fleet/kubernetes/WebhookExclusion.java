package dev.whoami.fleet.kubernetes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What keeps the webhook from a pod: its own marks, or the settings of the cluster. */
public final class WebhookExclusion {
  /** The setting that does it. */
  public enum Setting {
    ABSENT,
    ANNOTATION,
    LABEL,
    ADDED_LATER,
    NAMESPACE_SELECTOR,
    OBJECT_SELECTOR,
    RULES,
    MATCH_CONDITION
  }

  private final Setting setting;
  private final String webhook;
  private final String clause;

  private WebhookExclusion(Setting setting, String webhook, String clause) {
    this.setting = setting;
    this.webhook = webhook;
    this.clause = clause;
  }

  /** By a setting of the webhook configuration with this name. */
  static WebhookExclusion by(Setting setting, String webhook, String clause) {
    return new WebhookExclusion(setting, webhook, clause);
  }

  private static Optional<WebhookExclusion> by(Setting setting, String clause) {
    return Optional.of(new WebhookExclusion(setting, "", clause));
  }

  public Setting setting() {
    return setting;
  }

  /** The name of the webhook configuration; empty if it is not that which decides. */
  public String webhook() {
    return webhook;
  }

  /** The evidence: one clause. */
  String clause() {
    return clause;
  }

  /** Empty if nothing is known to keep it from there. */
  static Optional<WebhookExclusion> of(
      ClusterPod pod, Optional<Injected> injected, ClusterFacts cluster) {
    if (injected.isPresent() && injected.get().isSkipped()) {
      return by(
          Setting.ANNOTATION,
          "the pod's annotation eks.amazonaws.com/skip-containers names "
              + injected.get().container());
    }
    if (pod.shape().isSkipped()) {
      return by(Setting.LABEL, "the pod has the label eks.amazonaws.com/skip-pod-identity-webhook");
    }
    Set<String> template = cluster.owners().containers(pod);
    if (injected.filter(it -> it.isAddedLater(template)).isPresent()
        && !cluster.owners().namesRole(pod)) {
      return by(
          Setting.ADDED_LATER,
          "container " + injected.get().container() + " was added after the webhook had run");
    }
    if (!cluster.webhook().isPresent() && cluster.knowsWebhooks()) {
      return by(Setting.ABSENT, "the cluster has no pod identity webhook");
    }
    Optional<Map<String, String>> labels = cluster.labels(pod.namespace());
    Optional<WebhookExclusion> first = Optional.empty();
    for (Webhook each : cluster.webhooks()) {
      Optional<WebhookExclusion> reason = each.exclusion(pod, labels);
      if (!reason.isPresent()) {
        return Optional.empty();
      }
      first = first.isPresent() ? first : reason;
    }
    return first;
  }

  /** What may keep it from there; empty if one webhook takes it in any case. */
  static Optional<WebhookExclusion> open(ClusterPod pod, ClusterFacts cluster) {
    Optional<Map<String, String>> labels = cluster.labels(pod.namespace());
    Optional<WebhookExclusion> first = Optional.empty();
    for (Webhook each : cluster.webhooks()) {
      Optional<WebhookExclusion> open = each.openExclusion(pod, labels);
      boolean isExcluded = each.exclusion(pod, labels).isPresent();
      if (!isExcluded && !open.isPresent()) {
        return Optional.empty();
      }
      first = first.isPresent() || isExcluded ? first : open;
    }
    return first;
  }
}
