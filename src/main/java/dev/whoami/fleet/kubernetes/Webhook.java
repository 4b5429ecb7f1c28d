package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The webhook that gives pods their role: what it does when it fails, and which pods it sees. */
public final class Webhook {
  private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  private final String name;
  private final Fields fields;
  private final String file;

  private Webhook(String name, Fields fields, String file) {
    this.name = name;
    this.fields = fields;
    this.file = file;
  }

  /** Those of a configuration that give roles; a configuration can have other webhooks. */
  static List<Webhook> in(Fields configuration, String file) {
    String name = configuration.object("metadata").text("name");
    List<Webhook> all = new ArrayList<>();
    for (Fields each : configuration.list("webhooks")) {
      String own = each.text("name");
      if (own.startsWith("iam-for-pods.")
          || own.startsWith("pod-identity-webhook.")
          || name.equals("pod-identity-webhook")) {
        all.add(new Webhook(name, each, file));
      }
    }
    return all;
  }

  /** The name of its configuration. */
  public String name() {
    return name;
  }

  /** The file that it was read from. */
  public String file() {
    return file;
  }

  /** Whether a pod is made without a role where the webhook does not answer. */
  public boolean isIgnoredOnFailure() {
    return fields.text("failurePolicy").equals("Ignore");
  }

  public String timeoutSeconds() {
    return fields.given("timeoutSeconds").orElse("10");
  }

  /** What keeps it from a pod in a namespace with these labels; empty if nothing does. */
  Optional<WebhookExclusion> exclusion(ClusterPod pod, Optional<Map<String, String>> namespace) {
    if (!isForNewPods()) {
      return by(Setting.RULES, "the rules of the webhook " + name + " are not for new pods");
    }
    Optional<String> missing = labels(pod, namespace).flatMap(ofNamespace()::unmet);
    if (missing.isPresent()) {
      return by(
          Setting.NAMESPACE_SELECTOR,
          "the namespaceSelector asks for "
              + missing.get()
              + ", which the labels of "
              + pod.namespace()
              + " do not meet");
    }
    Optional<String> unmet = LabelSelector.of(fields.object("objectSelector")).unmet(pod.labels());
    if (unmet.isPresent()) {
      return by(
          Setting.OBJECT_SELECTOR,
          "the objectSelector asks for "
              + unmet.get()
              + ", which the labels of the pod do not"
              + " meet");
    }
    return fields.list("matchConditions").stream()
        .filter(it -> !holds(it, pod).orElse(true))
        .findFirst()
        .flatMap(
            it ->
                by(
                    Setting.MATCH_CONDITION,
                    "the webhook's matchCondition " + it.text("name") + " leaves it out"));
  }

  private Optional<WebhookExclusion> by(Setting setting, String clause) {
    return Optional.of(WebhookExclusion.by(setting, name, clause));
  }

  /** What decides about a pod, and is not in the files or not evaluated here. */
  Optional<WebhookExclusion> openExclusion(
      ClusterPod pod, Optional<Map<String, String>> namespace) {
    if (!ofNamespace().isEmpty() && !labels(pod, namespace).isPresent()) {
      return by(
          Setting.NAMESPACE_SELECTOR,
          "the labels of the namespace "
              + pod.namespace()
              + " were not read, and the namespaceSelector decides by them");
    }
    return fields.list("matchConditions").stream()
        .filter(it -> !holds(it, pod).isPresent())
        .findFirst()
        .flatMap(
            it ->
                by(
                    Setting.MATCH_CONDITION,
                    "the webhook's matchCondition " + it.text("name") + " was not evaluated"));
  }

  private LabelSelector ofNamespace() {
    return LabelSelector.of(fields.object("namespaceSelector"));
  }

  /** As read; or the label that Kubernetes gives each namespace, if the selector asks only that. */
  private Optional<Map<String, String>> labels(
      ClusterPod pod, Optional<Map<String, String>> namespace) {
    return !namespace.isPresent() && ofNamespace().asksOnly(NAMESPACE_NAME)
        ? Optional.of(Collections.singletonMap(NAMESPACE_NAME, pod.namespace()))
        : namespace;
  }

  private static Optional<Boolean> holds(Fields condition, ClusterPod pod) {
    return MatchCondition.of(condition.text("expression"))
        .holds(pod.namespace(), pod.shape().account());
  }

  /** Rules that were not read, as in a list that someone filtered, leave nothing out. */
  private boolean isForNewPods() {
    List<Fields> rules = fields.list("rules");
    return rules.isEmpty()
        || rules.stream()
            .anyMatch(
                it ->
                    !it.text("scope").equals("Cluster")
                        && has(it, "operations", "CREATE")
                        && has(it, "apiGroups", "")
                        && has(it, "apiVersions", "v1")
                        && (has(it, "resources", "pods") || has(it, "resources", "*/*")));
  }

  private static boolean has(Fields rule, String field, String value) {
    return rule.texts(field).contains(value) || rule.texts(field).contains("*");
  }
}
