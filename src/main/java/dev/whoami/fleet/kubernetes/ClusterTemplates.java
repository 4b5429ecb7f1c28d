package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The templates from which workloads make their pods, as far as a pod is judged by them. */
final class ClusterTemplates {
  /** The templates that name a role in a variable. */
  private final Set<String> ownRoles = new HashSet<>();

  private final Map<String, UpdateStrategy> strategies = new HashMap<>();

  /** The names of the containers in the templates of the workloads. */
  private final Map<String, Set<String>> containers = new HashMap<>();

  private final SharedValues<PodShape> shapes = new SharedValues<>();
  private final SharedValues<Set<String>> names = new SharedValues<>();
  private final SharedValues<String> texts = new SharedValues<>();

  ClusterTemplates() {}

  /** Takes the template of a workload: a pod as the workload would make it. */
  ClusterPod take(Item item, Fields template) {
    ClusterPod pod = pod(item, template);
    String key = pod.controller().key(pod.namespace());
    if (pod.shape().containers().stream().anyMatch(it -> it.environment().injected().hasRole())) {
      ownRoles.add(key);
    }
    containers.put(key, names.of(names(template.object("spec"))));
    return pod;
  }

  /** Takes how a workload replaces its pods, where a restart need not replace each. */
  void takeStrategy(String workload, UpdateStrategy strategy) {
    if (!strategy.isEveryPod() || strategy.isPaused()) {
      strategies.put(workload, strategy);
    }
  }

  private ClusterPod pod(Item item, Fields template) {
    Fields metadata = item.fields().object("metadata");
    String name = metadata.text("name");
    return new ClusterPod(
        texts.of(metadata.text("namespace")),
        name,
        Controller.of(item.kind().kind(), name),
        shapes.of(PodShape.of(template.object("metadata"), template.object("spec"))),
        "",
        null,
        texts.of(item.file()));
  }

  private static Set<String> names(Fields pod) {
    Set<String> names = new HashSet<>();
    pod.list("containers").forEach(it -> names.add(it.text("name")));
    pod.list("initContainers").forEach(it -> names.add(it.text("name")));
    return names;
  }

  void addAll(ClusterTemplates others) {
    ownRoles.addAll(others.ownRoles);
    strategies.putAll(others.strategies);
    containers.putAll(others.containers);
  }

  /** The workloads whose template was read. */
  Set<String> workloads() {
    return Collections.unmodifiableSet(containers.keySet());
  }

  /** Which pods a restart of the workload replaces. */
  UpdateStrategy strategy(String workload) {
    return strategies.getOrDefault(workload, UpdateStrategy.everyPod());
  }

  /** Those of the template of the workload; none if it was not read. */
  Set<String> containers(String workload) {
    return containers.getOrDefault(workload, Collections.emptySet());
  }

  /** Whether the template of the workload names a role. */
  boolean namesRole(String workload) {
    return ownRoles.contains(workload);
  }
}
