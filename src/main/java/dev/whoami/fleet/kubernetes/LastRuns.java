package dev.whoami.fleet.kubernetes;

import static java.util.stream.Collectors.toList;

import dev.whoami.fleet.input.ItemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last pods of workloads that run none now. Between two runs of a CronJob, only the pod that
 * ended shows what the next one will probably be given.
 */
final class LastRuns {
  private final ClusterOwners owners;
  private final boolean listed;
  private final Map<String, ClusterPod> last = new LinkedHashMap<>();

  private LastRuns(ClusterOwners owners, boolean listed) {
    this.owners = owners;
    this.listed = listed;
  }

  static LastRuns of(ClusterFacts cluster) {
    boolean isListed = cluster.knows(ItemKind.CRON_JOB) || cluster.isCut(ItemKind.CRON_JOB);
    LastRuns runs = new LastRuns(cluster.owners(), isListed);
    Set<String> running = new HashSet<>();
    cluster.pods().all().forEach(it -> running.add(runs.key(it)));
    for (ClusterPod each : cluster.pods().ended()) {
      runs.last.merge(runs.key(each), each, ClusterPod::later);
    }
    cluster.owners().wanted().idle().forEach(it -> runs.last.putIfAbsent(runs.key(it), it));
    if (cluster.knows(ItemKind.POD)) {
      cluster.owners().wanted().wanting().forEach(it -> runs.last.putIfAbsent(runs.key(it), it));
    }
    runs.last.keySet().removeAll(running);
    return runs;
  }

  /**
   * Those of CronJobs, which will run again. One that is missing from a list has been deleted or,
   * if the list was cut, may be suspended.
   */
  List<ClusterPod> toRunAgain() {
    List<ClusterPod> all = new ArrayList<>();
    for (ClusterPod each : last.values()) {
      boolean isKnown = !listed || owners.wanted().isCronJob(key(each));
      boolean isCronJob = owners.workload(each).kind().equals("CronJob");
      if (isCronJob && isKnown && !owners.wanted().isIdle(key(each))) {
        all.add(each);
      }
    }
    return all;
  }

  /** Those of CronJobs that were not read, which may be suspended. */
  List<ClusterPod> maybeToRunAgain() {
    return toRunAgain().stream()
        .filter(it -> !owners.wanted().isCronJob(key(it)))
        .collect(toList());
  }

  /**
   * One of each workload: a job that is done, a CronJob, what is scaled to 0 or suspended, or what
   * wants pods and has none.
   */
  List<ClusterPod> all() {
    return new ArrayList<>(last.values());
  }

  private String key(ClusterPod pod) {
    return owners.workload(pod).key(pod.namespace());
  }
}
