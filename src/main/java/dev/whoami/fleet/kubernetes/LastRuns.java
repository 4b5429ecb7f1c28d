package dev.whoami.fleet.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last pods of CronJobs that do not run now. Between two runs, only the pod that ended shows
 * what the next one will probably be given.
 */
final class LastRuns {
  private LastRuns() {}

  static List<ClusterPod> of(ClusterFacts cluster) {
    ClusterOwners owners = cluster.owners();
    Set<String> running = new HashSet<>();
    cluster.pods().all().forEach(it -> running.add(key(owners, it)));
    Map<String, ClusterPod> last = new LinkedHashMap<>();
    for (ClusterPod each : cluster.pods().ended()) {
      String key = key(owners, each);
      if (owners.workload(each).kind().equals("CronJob") && !running.contains(key)) {
        last.merge(key, each, ClusterPod::later);
      }
    }
    return new ArrayList<>(last.values());
  }

  private static String key(ClusterOwners owners, ClusterPod pod) {
    return owners.workload(pod).key(pod.namespace());
  }
}
