package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The workloads that should have pods, by their spec and status. The pods that were read do not
 * matter.
 */
final class WantedPods {
  private static final Set<String> DONE =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("Complete", "Failed")));

  /** The workloads that are scaled to 0 or suspended. */
  private final Map<String, ClusterPod> idle = new LinkedHashMap<>();

  /** The workloads that should have pods. */
  private final Map<String, ClusterPod> wanting = new LinkedHashMap<>();

  /** The DaemonSets without a node for their pods. */
  private final Set<String> withoutNode = new HashSet<>();

  /** The CronJobs that were read. */
  private final Set<String> cronJobs = new HashSet<>();

  /** The jobs that make more pods when one has ended. */
  private final Set<String> unfinished = new HashSet<>();

  WantedPods() {}

  /** Takes a job that no CronJob made. */
  void takeJob(String key, ClusterPod pod, Fields job) {
    Fields status = job.object("status");
    boolean isDone =
        status.list("conditions").stream()
            .anyMatch(it -> DONE.contains(it.text("type")) && it.text("status").equals("True"));
    if (isDone || job.object("spec").isTrue("suspend")) {
      idle.put(key, pod);
    } else if (status.number("active").orElse(0) + status.number("failed").orElse(0) > 0) {
      unfinished.add(key);
    }
  }

  /** Takes a Deployment, StatefulSet or DaemonSet. */
  void takeTemplate(String key, ClusterPod pod, Item item) {
    Fields workload = item.fields();
    if (workload.object("status").text("desiredNumberScheduled").equals("0")) {
      withoutNode.add(key);
    }
    if (workload.object("spec").text("replicas").equals("0")) {
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
  void takeCronJob(String key, ClusterPod pod, Fields spec) {
    cronJobs.add(key);
    if (spec.isTrue("suspend")) {
      idle.put(key, pod);
    }
  }

  void addAll(WantedPods others) {
    idle.putAll(others.idle);
    wanting.putAll(others.wanting);
    withoutNode.addAll(others.withoutNode);
    cronJobs.addAll(others.cronJobs);
    unfinished.addAll(others.unfinished);
  }

  /** A pod of the template of each workload that is scaled to 0 or suspended. */
  Collection<ClusterPod> idle() {
    return Collections.unmodifiableCollection(idle.values());
  }

  /** A pod of the template of each workload that wants pods. */
  Collection<ClusterPod> wanting() {
    return Collections.unmodifiableCollection(wanting.values());
  }

  /** Those of these workloads that may have pods now. A CronJob has none between its runs. */
  Set<String> among(Set<String> workloads) {
    Set<String> running = new HashSet<>(workloads);
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
}
