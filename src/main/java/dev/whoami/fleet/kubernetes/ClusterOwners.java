package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What makes pods: the Deployment of a ReplicaSet, the CronJob of a Job, and their templates. */
final class ClusterOwners {
  private static final Set<String> DONE =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("Complete", "Failed")));

  private final Map<String, Controller> owners = new HashMap<>();
  private final Set<String> ownRoles = new HashSet<>();
  private final Map<String, UpdateStrategy> strategies = new HashMap<>();

  /** The names of the containers in the templates of the workloads. */
  private final Map<String, Set<String>> containers = new HashMap<>();

  /** The workloads that are scaled to 0 or suspended. */
  private final Map<String, ClusterPod> idle = new LinkedHashMap<>();

  /** Those that want pods. */
  private final Map<String, ClusterPod> wanting = new LinkedHashMap<>();

  /** The DaemonSets without a node for their pods. */
  private final Set<String> withoutNode = new HashSet<>();

  /** The CronJobs that were read. */
  private final Set<String> cronJobs = new HashSet<>();

  /** The jobs that make more pods when one has ended. */
  private final Set<String> unfinished = new HashSet<>();

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
    Fields status = item.fields().object("status");
    boolean isDone =
        status.list("conditions").stream()
            .anyMatch(it -> DONE.contains(it.text("type")) && it.text("status").equals("True"));
    ClusterPod pod = ofTemplate(item, spec.object("template"));
    takeContainers(key, pod, spec.object("template"));
    if (isDone || spec.isTrue("suspend")) {
      idle.put(key, pod);
    } else if (status.number("active").orElse(0) + status.number("failed").orElse(0) > 0) {
      unfinished.add(key);
    }
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
    if (item.fields().object("status").text("desiredNumberScheduled").equals("0")) {
      withoutNode.add(key);
    }
    if (spec.text("replicas").equals("0")) {
      idle.put(key, pod);
    } else if (wantsPods(item)) {
      wanting.put(key, pod);
    }
  }

  /**
   * Whether it wants pods, and its status does not say that it has some, which then are in another
   * list. For a DaemonSet, only the status says it: there may be no node for its pods.
   */
  private static boolean wantsPods(Item item) {
    Fields status = item.fields().object("status");
    boolean isWanted =
        item.kind() != ItemKind.DAEMON_SET || status.number("desiredNumberScheduled").orElse(0) > 0;
    return isWanted
        && Stream.of("replicas", "readyReplicas", "numberReady", "currentNumberScheduled")
            .allMatch(it -> status.number(it).orElse(0) == 0);
  }

  /** Takes a CronJob, which runs nothing while it is suspended. */
  void takeCronJob(Item item) {
    Fields spec = item.fields().object("spec");
    Fields template = spec.object("jobTemplate").object("spec").object("template");
    ClusterPod pod = ofTemplate(item, template);
    String key = pod.controller().key(pod.namespace());
    takeContainers(key, pod, template);
    cronJobs.add(key);
    if (spec.isTrue("suspend")) {
      idle.put(key, pod);
    }
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
    idle.putAll(others.idle);
    wanting.putAll(others.wanting);
    containers.putAll(others.containers);
    unfinished.addAll(others.unfinished);
    cronJobs.addAll(others.cronJobs);
    withoutNode.addAll(others.withoutNode);
  }

  /** A pod of the template of each workload that is scaled to 0 or suspended. */
  Collection<ClusterPod> idle() {
    return Collections.unmodifiableCollection(idle.values());
  }

  /** A pod of the template of each workload that wants pods. */
  Collection<ClusterPod> wanting() {
    return Collections.unmodifiableCollection(wanting.values());
  }

  /** The workloads that may have pods now: their status need not say it. */
  Set<String> running() {
    Set<String> running = new HashSet<>(containers.keySet());
    running.removeAll(idle.keySet());
    running.removeAll(cronJobs);
    running.removeAll(withoutNode);
    return running;
  }

  boolean isIdle(String workload) {
    return idle.containsKey(workload);
  }

  boolean isCronJob(String workload) {
    return cronJobs.contains(workload);
  }

  /**
   * Whether more pods are to run: those of a job that continues, or of a workload that wants them.
   */
  boolean isUnfinished(ClusterPod pod) {
    String key = pod.controller().key(pod.namespace());
    return unfinished.contains(key) || wanting.containsKey(key);
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
