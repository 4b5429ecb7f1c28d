package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.Rollout;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The restart of pods that did not get their role. */
final class PodRestart {
  private static final String PAUSED =
      " Resume the paused Deployment first, which also rolls out the changes that wait in it.";

  private static final List<String> RESTARTED =
      Arrays.asList("Deployment", "StatefulSet", "DaemonSet");
  private static final int MOST = 3;

  private final String code;
  private final List<List<Fix>> restarts = new ArrayList<>();
  private final List<Fix> deletions = new ArrayList<>();

  PodRestart(String code) {
    this.code = code;
  }

  static boolean isFor(WorkloadId workload) {
    return RESTARTED.contains(workload.kind());
  }

  /** This number of the workload's pods, as they are replaced. */
  void add(WorkloadId workload, int pods, Rollout rollout) {
    if (!isFor(workload)) {
      return;
    }
    if (pods > rollout.kept().size()) {
      List<Fix> restart = new ArrayList<>();
      if (rollout.isPaused()) {
        restart.add(NamedFix.of(code, "resume").of(workload).fix());
      }
      restart.add(NamedFix.of(code, "restart").of(workload).fix());
      restarts.add(restart);
    }
    deletions.addAll(deletions(code, workload, rollout));
  }

  /** Each pod that a restart keeps, by the block "delete" of a finding's page. */
  static List<Fix> deletions(String code, WorkloadId workload, Rollout rollout) {
    List<Fix> deletions = new ArrayList<>();
    for (String pod : rollout.kept()) {
      deletions.add(NamedFix.of(code, "delete").of(workload).with("pod", pod).fix());
    }
    return deletions;
  }

  Remedy remedy() {
    if (restarts.isEmpty() && deletions.isEmpty()) {
      return Remedy.of(
          "Delete these pods; a pod is given its role when it is made. The next run of a CronJob"
              + " gets it.");
    }
    Remedy remedy = Remedy.of(text() + others());
    for (List<Fix> each : first(restarts)) {
      for (Fix fix : each) {
        remedy = remedy.fix(fix);
      }
    }
    for (Fix each : first(deletions)) {
      remedy = remedy.fix(each);
    }
    return remedy;
  }

  /** As many as are shown. */
  static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private String text() {
    if (restarts.isEmpty()) {
      return "A restart does not replace these pods, by the updateStrategy. Delete each pod, and"
          + " wait until the new one is ready.";
    }
    boolean isPaused = first(restarts).stream().anyMatch(it -> it.size() > 1);
    String restart =
        "Restart them: a pod is given its role when it is made." + (isPaused ? PAUSED : "");
    return deletions.isEmpty()
        ? restart
        : restart
            + " The updateStrategy keeps the pods below from a restart: delete each, and wait"
            + " until the new one is ready.";
  }

  private String others() {
    if (restarts.size() > MOST) {
      return " These are the largest; do the same for the others.";
    }
    return deletions.size() > MOST ? " Do the same for the other pods." : "";
  }
}
