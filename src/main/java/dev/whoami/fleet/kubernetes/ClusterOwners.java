package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What makes pods: the Deployment of a ReplicaSet, the CronJob of a Job, and their templates. */
final class ClusterOwners {
  private final Map<String, Controller> owners = new HashMap<>();
  private final Set<String> ownRoles = new HashSet<>();
  private final Map<String, UpdateStrategy> strategies = new HashMap<>();

  /** The names of the containers in the templates of the workloads. */
  private final Map<String, Set<String>> containers = new HashMap<>();

  private final WantedPods wanted = new WantedPods();
  private final SharedValues<PodShape> shapes = new SharedValues<>();
  private final SharedValues<Set<String>> names = new SharedValues<>();
  private final SharedValues<String> texts = new SharedValues<>();

  ClusterOwners() {}

  /** Takes what another workload may have made. */
  void takeOwned(Item item) {
    Fields metadata = item.fields().object("metadata");
    String key =
        Controller.of(item.kind().kind(), metadata.text("name")).key(metadata.text("namespace"));
    Optional<Controller> owner = Controller.of(metadata);
    owner.ifPresent(it -> owners.put(key, it));
    if (item.kind() == ItemKind.JOB && !owner.isPresent()) {
      takeJob(item, key);
    }
  }

  /** Takes a job that no CronJob made. */
  private void takeJob(Item item, String key) {
    Fields spec = item.fields().object("spec");
    ClusterPod pod = ofTemplate(item, spec.object("template"));
    takeContainers(key, pod, spec.object("template"));
    wanted.takeJob(key, pod, item.fields());
  }

  /** Takes a workload, whose template may name a role, and which may not replace its pods. */
  void takeTemplate(Item item) {
    Fields spec = item.fields().object("spec");
    ClusterPod pod = ofTemplate(item, spec.object("template"));
    String key = pod.controller().key(pod.namespace());
    UpdateStrategy strategy = UpdateStrategy.of(spec);
    if (!strategy.isEveryPod() || strategy.isPaused()) {
      strategies.put(key, strategy);
    }
    takeContainers(key, pod, spec.object("template"));
    wanted.takeTemplate(key, pod, item);
  }

  /** Takes a CronJob, and what its jobs make. */
  void takeCronJob(Item item) {
    Fields spec = item.fields().object("spec");
    Fields template = spec.object("jobTemplate").object("spec").object("template");
    ClusterPod pod = ofTemplate(item, template);
    String key = pod.controller().key(pod.namespace());
    takeContainers(key, pod, template);
    wanted.takeCronJob(key, pod, spec);
  }

  private void takeContainers(String key, ClusterPod pod, Fields template) {
    if (pod.shape().containers().stream().anyMatch(it -> it.environment().hasRole())) {
      ownRoles.add(key);
    }
    containers.put(key, names.of(names(template.object("spec"))));
  }

  private static Set<String> names(Fields pod) {
    Set<String> names = new HashSet<>();
    pod.list("containers").forEach(it -> names.add(it.text("name")));
    pod.list("initContainers").forEach(it -> names.add(it.text("name")));
    return names;
  }

  /** A pod as the workload would make it. */
  private ClusterPod ofTemplate(Item item, Fields template) {
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

  void addAll(ClusterOwners others) {
    owners.putAll(others.owners);
    ownRoles.addAll(others.ownRoles);
    strategies.putAll(others.strategies);
    containers.putAll(others.containers);
    wanted.addAll(others.wanted);
  }

  /** Which of the workloads are to have pods. */
  WantedPods wanted() {
    return wanted;
  }

  /** The workloads that may have pods now: their status need not say it. */
  Set<String> running() {
    return wanted.among(containers.keySet());
  }

  /** What made a pod in the end. */
  Controller workload(ClusterPod pod) {
    Controller own = pod.controller();
    Controller owner = owners.get(own.key(pod.namespace()));
    if (owner != null) {
      return owner;
    }
    return isOfUnreadJob(pod) ? ScheduledRun.cronJob(pod).orElse(own) : own;
  }

  /** Whether it is of a Job that was not read. */
  boolean isOfUnreadJob(ClusterPod pod) {
    if (!pod.controller().kind().equals("Job")) {
      return false;
    }
    String key = pod.controller().key(pod.namespace());
    return !owners.containsKey(key) && !containers.containsKey(key);
  }

  /** Which pods a restart of the workload replaces. */
  UpdateStrategy strategy(ClusterPod pod) {
    return strategies.getOrDefault(workload(pod).key(pod.namespace()), UpdateStrategy.everyPod());
  }

  /** Those of the template of the workload; none where it was not read. */
  Set<String> containers(ClusterPod pod) {
    return containers.getOrDefault(workload(pod).key(pod.namespace()), Collections.emptySet());
  }

  /** Whether the template of the workload names a role. */
  boolean namesRole(ClusterPod pod) {
    return ownRoles.contains(workload(pod).key(pod.namespace()));
  }
}
