package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The webhook that gives pods their role: what it does when it fails, and which pods it sees. */
public final class Webhook {
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

  /** What keeps it from a pod in a namespace with these labels; empty where nothing does. */
  Optional<WebhookExclusion> exclusion(ClusterPod pod, Optional<Map<String, String>> namespace) {
    if (!isForNewPods()) {
      return by(Setting.RULES, "the rules of the webhook " + name + " are not for new pods");
    }
    LabelSelector ofNamespace = LabelSelector.of(fields.object("namespaceSelector"));
    Optional<String> missing = namespace.flatMap(ofNamespace::unmet);
    if (missing.isPresent()) {
      return by(
          Setting.NAMESPACE_SELECTOR,
          "the namespaceSelector asks for "
              + missing.get()
              + ", which the labels of "
              + pod.namespace()
              + " do not meet");
    }
    Optional<String> unmet =
        LabelSelector.of(fields.object("objectSelector")).unmet(pod.shape().labels());
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

  /** The condition that decides about a pod, and that is not evaluated here. */
  Optional<String> openCondition(ClusterPod pod) {
    return fields.list("matchConditions").stream()
        .filter(it -> !holds(it, pod).isPresent())
        .findFirst()
        .map(it -> it.text("name"));
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
                    has(it, "operations", "CREATE")
                        && has(it, "apiGroups", "")
                        && has(it, "apiVersions", "v1")
                        && (has(it, "resources", "pods") || has(it, "resources", "*/*")));
  }

  private static boolean has(Fields rule, String field, String value) {
    return rule.texts(field).contains(value) || rule.texts(field).contains("*");
  }
}
