package dev.whoami.fleet.rule;

import static java.util.Collections.emptyList;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.kubernetes.Rollout;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import dev.whoami.fleet.model.AffectedWorkload;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The workloads that a finding is about, the largest first. */
final class Affected {
  private final Map<WorkloadId, String> details = new HashMap<>();
  private final Map<WorkloadId, Integer> counts = new HashMap<>();
  private final Map<WorkloadId, Rollout> rollouts = new HashMap<>();

  void add(WorkloadId workload, String detail, int count) {
    details.put(workload, detail);
    counts.merge(workload, count, Integer::sum);
  }

  /** With "3 of 5 pods" before the detail. */
  void addPods(WorkloadId workload, String detail, int count, int replicas) {
    String pods = replicas == 1 ? "1 pod" : replicas + " pods";
    String share = count == replicas ? pods : count + " of " + pods;
    add(workload, share + ": " + detail, count);
  }

  /** Which of the tasks of a workload. */
  static String tasks(int count, int all) {
    return count == all ? "all tasks" : count + " of " + all + " tasks";
  }

  /** The workload's pods that a setting of the webhook leaves out, or may leave out. */
  void addLeftOut(PodGroup group, PodOutcome outcome, Setting setting) {
    int count = group.leftOut().count(outcome, setting);
    if (count > 0) {
      addPods(group.id(), group.leftOut().detail(outcome, setting), count, group.replicas());
      rollouts.put(group.id(), group.rollout(outcome));
    }
  }

  /** The workload's pods with this outcome, if there are any. */
  void addPods(PodGroup group, PodOutcome outcome) {
    int count = group.counts().of(outcome);
    if (count > 0) {
      addPods(group.id(), group.counts().detail(outcome), count, group.replicas());
      rollouts.put(group.id(), group.rollout(outcome));
    }
  }

  /** New pods in place of these, by the blocks "restart" and "delete" of a finding's page. */
  Remedy restart(String code, List<WorkloadId> ids) {
    PodRestart restart = new PodRestart(code);
    for (WorkloadId each : ids) {
      restart.add(each, counts.getOrDefault(each, 0), rollout(each));
    }
    return restart.remedy();
  }

  /** How the pods of a workload are replaced. */
  Rollout rollout(WorkloadId workload) {
    return rollouts.getOrDefault(workload, Rollout.plain());
  }

  List<WorkloadId> ids() {
    List<WorkloadId> ids = new ArrayList<>(details.keySet());
    ids.sort(
        Comparator.comparing((WorkloadId it) -> -counts.getOrDefault(it, 0))
            .thenComparing(WorkloadId::toString));
    return ids;
  }

  /** One workload, or several workloads: with the verb in its form. */
  static String subject(List<WorkloadId> ids, String one, String several) {
    return ids.size() == 1 ? "1 workload " + one : ids.size() + " workloads " + several;
  }

  /** The finding about all of these workloads; none if there is none. */
  List<FleetFinding> finding(Function<List<WorkloadId>, Finding> made) {
    if (details.isEmpty()) {
      return emptyList();
    }
    List<AffectedWorkload> sorted = new ArrayList<>();
    for (WorkloadId each : ids()) {
      sorted.add(
          AffectedWorkload.of(each, details.getOrDefault(each, ""), counts.getOrDefault(each, 0)));
    }
    return Collections.singletonList(FleetFinding.of(sorted, made));
  }
}
