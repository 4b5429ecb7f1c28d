package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** New pods in place of those that did not get their role. */
final class PodRestart {
  private static final List<String> RESTARTED =
      Arrays.asList("Deployment", "StatefulSet", "DaemonSet");
  private static final int MOST = 3;

  private final String code;
  private final List<Fix> restarts = new ArrayList<>();
  private final List<Fix> deletions = new ArrayList<>();

  PodRestart(String code) {
    this.code = code;
  }

  /** This number of the workload's pods; a restart keeps those with these names. */
  void add(WorkloadId workload, int pods, List<String> kept) {
    if (!RESTARTED.contains(workload.kind())) {
      return;
    }
    if (pods > kept.size()) {
      restarts.add(
          NamedFix.of(code, "restart")
              .with("namespace", workload.space())
              .with("kind", workload.kind().toLowerCase(Locale.ROOT))
              .with("name", workload.name())
              .fix());
    }
    for (String pod : kept) {
      deletions.add(
          NamedFix.of(code, "delete").with("namespace", workload.space()).with("pod", pod).fix());
    }
  }

  Remedy remedy() {
    if (restarts.isEmpty() && deletions.isEmpty()) {
      return Remedy.of(
          "Delete these pods; a pod is given its role when it is made. The next run of a CronJob"
              + " gets it.");
    }
    Remedy remedy = Remedy.of(text() + others());
    for (Fix each : restarts.subList(0, Math.min(MOST, restarts.size()))) {
      remedy = remedy.fix(each);
    }
    for (Fix each : deletions.subList(0, Math.min(MOST, deletions.size()))) {
      remedy = remedy.fix(each);
    }
    return remedy;
  }

  private String text() {
    if (restarts.isEmpty()) {
      return "A restart does not replace these pods, by the updateStrategy. Delete each pod, and"
          + " wait until the new one is ready.";
    }
    String restart = "Restart them: a pod is given its role when it is made.";
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
