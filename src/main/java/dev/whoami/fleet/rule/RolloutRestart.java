package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.model.WorkloadId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** New pods in place of those that did not get their role. */
final class RolloutRestart {
  private static final List<String> RESTARTED =
      Arrays.asList("Deployment", "StatefulSet", "DaemonSet");
  private static final int MOST = 3;

  private RolloutRestart() {}

  /** By the block "restart" of a finding's page, for the largest of the workloads. */
  static Remedy of(String code, List<WorkloadId> workloads) {
    List<WorkloadId> restarted =
        workloads.stream().filter(it -> RESTARTED.contains(it.kind())).collect(Collectors.toList());
    if (restarted.isEmpty()) {
      return Remedy.of(
          "Delete these pods; a pod is given its role when it is made. The next run of a CronJob"
              + " gets it.");
    }
    String others =
        restarted.size() > MOST ? " These are the largest; do the same for the others." : "";
    Remedy remedy = Remedy.of("Restart them: a pod is given its role when it is made." + others);
    for (WorkloadId each : restarted.subList(0, Math.min(MOST, restarted.size()))) {
      remedy =
          remedy.fix(
              NamedFix.of(code, "restart")
                  .with("namespace", each.space())
                  .with("kind", each.kind().toLowerCase(Locale.ROOT))
                  .with("name", each.name())
                  .fix());
    }
    return remedy;
  }
}
