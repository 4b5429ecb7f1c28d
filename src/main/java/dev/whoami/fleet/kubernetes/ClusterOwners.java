package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What makes pods: the Deployment of a ReplicaSet, the CronJob of a Job, and their templates. */
final class ClusterOwners {
  private final Map<String, Controller> owners = new HashMap<>();
  private final Set<String> ownRoles = new HashSet<>();
  private final Map<String, UpdateStrategy> strategies = new HashMap<>();

  ClusterOwners() {}

  /** Takes what another workload may have made. */
  void takeOwned(Item item) {
    Fields metadata = item.fields().object("metadata");
    String kind = item.kind() == ItemKind.JOB ? "Job" : "ReplicaSet";
    String key = metadata.text("namespace") + "/" + kind + "/" + metadata.text("name");
    Controller.of(metadata).ifPresent(it -> owners.put(key, it));
  }

  /** Takes a workload, whose template may name a role, and which may not replace its pods. */
  void takeTemplate(Item item) {
    Fields metadata = item.fields().object("metadata");
    Fields template = item.fields().object("spec").object("template");
    String kind =
        item.kind() == ItemKind.DEPLOYMENT
            ? "Deployment"
            : item.kind() == ItemKind.DAEMON_SET ? "DaemonSet" : "StatefulSet";
    String key = metadata.text("namespace") + "/" + kind + "/" + metadata.text("name");
    UpdateStrategy strategy = UpdateStrategy.of(item.fields().object("spec"));
    if (!strategy.isEveryPod() || strategy.isPaused()) {
      strategies.put(key, strategy);
    }
    boolean isOwn =
        PodShape.of(template.object("metadata"), template.object("spec")).containers().stream()
            .anyMatch(it -> it.environment().hasRole());
    if (isOwn) {
      ownRoles.add(key);
    }
  }

  void addAll(ClusterOwners others) {
    owners.putAll(others.owners);
    ownRoles.addAll(others.ownRoles);
    strategies.putAll(others.strategies);
  }

  /** What made a pod in the end. */
  Controller workload(ClusterPod pod) {
    Controller own = pod.controller();
    return owners.getOrDefault(own.key(pod.namespace()), own);
  }

  /** Which pods a restart of the workload replaces. */
  UpdateStrategy strategy(ClusterPod pod) {
    return strategies.getOrDefault(workload(pod).key(pod.namespace()), UpdateStrategy.everyPod());
  }

  /** Whether the template of the workload names a role. */
  boolean namesRole(ClusterPod pod) {
    return ownRoles.contains(workload(pod).key(pod.namespace()));
  }
}
