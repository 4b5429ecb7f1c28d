package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The owners of pods: the Deployment of a ReplicaSet, the CronJob of a Job, and their templates.
 */
final class ClusterOwners {
  private final Map<String, Controller> owners = new HashMap<>();
  private final ClusterTemplates templates = new ClusterTemplates();
  private final WantedPods wanted = new WantedPods();

  ClusterOwners() {}

  /** Takes an object that another workload may own. */
  void takeOwned(Item item) {
    Fields metadata = item.fields().object("metadata");
    Optional<Controller> owner = Controller.of(metadata);
    Controller own = Controller.of(item.kind().kind(), metadata.text("name"));
    owner.ifPresent(it -> owners.put(own.key(metadata.text("namespace")), it));
    if (item.kind() == ItemKind.JOB && !owner.isPresent()) {
      takeJob(item);
    }
  }

  /** Takes a job that no CronJob made. */
  private void takeJob(Item item) {
    ClusterPod pod = templates.take(item, item.fields().object("spec").object("template"));
    wanted.takeJob(key(pod), pod, item.fields());
  }

  /** Takes a workload, whose template may name a role, and which may not replace its pods. */
  void takeTemplate(Item item) {
    Fields spec = item.fields().object("spec");
    ClusterPod pod = templates.take(item, spec.object("template"));
    templates.takeStrategy(key(pod), UpdateStrategy.of(spec));
    wanted.takeTemplate(key(pod), pod, item);
  }

  /** Takes a CronJob, and what its jobs make. */
  void takeCronJob(Item item) {
    Fields spec = item.fields().object("spec");
    Fields template = spec.object("jobTemplate").object("spec").object("template");
    ClusterPod pod = templates.take(item, template);
    wanted.takeCronJob(key(pod), pod, spec);
  }

  private static String key(ClusterPod pod) {
    return pod.controller().key(pod.namespace());
  }

  void addAll(ClusterOwners others) {
    owners.putAll(others.owners);
    templates.addAll(others.templates);
    wanted.addAll(others.wanted);
  }

  /** Which of the workloads are to have pods. */
  WantedPods wanted() {
    return wanted;
  }

  /** The workloads that may have pods now: their status need not say it. */
  Set<String> running() {
    return wanted.among(templates.workloads());
  }

  /** The topmost owner of a pod. */
  Controller workload(ClusterPod pod) {
    Controller owner = owners.get(key(pod));
    if (owner != null) {
      return owner;
    }
    Controller own = pod.controller();
    return isOfUnreadJob(pod) ? ScheduledRun.cronJob(pod).orElse(own) : own;
  }

  /** Whether it is of a Job that was not read. */
  boolean isOfUnreadJob(ClusterPod pod) {
    return pod.controller().kind().equals("Job")
        && !owners.containsKey(key(pod))
        && !templates.workloads().contains(key(pod));
  }

  /** Which pods a restart of the workload replaces. */
  UpdateStrategy strategy(ClusterPod pod) {
    return templates.strategy(workload(pod).key(pod.namespace()));
  }

  /** The containers of the workload's template; none if it was not read. */
  Set<String> containers(ClusterPod pod) {
    return templates.containers(workload(pod).key(pod.namespace()));
  }

  /** Whether the template of the workload names a role. */
  boolean namesRole(ClusterPod pod) {
    return templates.namesRole(workload(pod).key(pod.namespace()));
  }
}
