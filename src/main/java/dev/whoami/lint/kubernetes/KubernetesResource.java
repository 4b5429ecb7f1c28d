package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What Terraform's provider for Kubernetes makes: the types of its resources, and their kinds. */
public final class KubernetesResource {
  private static final Map<String, String> KINDS = kinds();

  private KubernetesResource() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (String version : new String[] {"", "_v1", "_v1beta1"}) {
      kinds.put("kubernetes_config_map" + version, "ConfigMap");
      kinds.put("kubernetes_cron_job" + version, "CronJob");
      kinds.put("kubernetes_daemon_set" + version, "DaemonSet");
      kinds.put("kubernetes_default_service_account" + version, "ServiceAccount");
      kinds.put("kubernetes_deployment" + version, "Deployment");
      kinds.put("kubernetes_job" + version, "Job");
      kinds.put("kubernetes_pod" + version, "Pod");
      kinds.put("kubernetes_replication_controller" + version, "ReplicationController");
      kinds.put("kubernetes_secret" + version, "Secret");
      kinds.put("kubernetes_service_account" + version, "ServiceAccount");
      kinds.put("kubernetes_stateful_set" + version, "StatefulSet");
    }
    kinds.put("kubernetes_config_map_v1_data", "ConfigMap");
    kinds.put("kubernetes_daemonset", "DaemonSet");
    kinds.put("kubernetes_secret_v1_data", "Secret");
    // These two say themselves which kind they are.
    kinds.put("kubernetes_annotations", "");
    kinds.put("kubernetes_manifest", "");
    return Collections.unmodifiableMap(kinds);
  }

  public static boolean isOne(String type) {
    return KINDS.containsKey(type);
  }

  /** Empty where its kind is not known. */
  public static Optional<KubernetesObject> read(
      String type, Node resource, SourceLocation at, String key) {
    Node body = type.equals("kubernetes_manifest") ? resource.field("manifest") : resource;
    String fixed = KINDS.getOrDefault(type, "");
    String kind = fixed.isEmpty() ? body.field("kind").text() : fixed;
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(KubernetesObject.of(at, kind, key, body));
  }
}
