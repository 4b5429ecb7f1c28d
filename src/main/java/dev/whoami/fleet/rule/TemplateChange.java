package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.Rollout;
import dev.whoami.fleet.model.WorkloadId;
import java.util.Arrays;
import java.util.List;

/**
 * A change of a workload's template, which makes new pods. It does not reach those of a paused
 * Deployment, those below a partition, whose template stays the former one, and none with OnDelete.
 */
final class TemplateChange {
  /** Kubernetes refuses to change the containers of these. */
  private static final List<String> FIXED = Arrays.asList("Pod", "Job");

  private TemplateChange() {}

  /**
   * The fix is this block of a finding's page, and the blocks that bring the change to the pods.
   */
  static Remedy of(String text, String code, String block, WorkloadId workload, Rollout rollout) {
    if (FIXED.contains(workload.kind())) {
      return Remedy.of(
          text
              + " Kubernetes refuses this change of an existing "
              + workload.kind()
              + ": change its manifest, delete it, and create it again.");
    }
    Fix change = NamedFix.of(code, block).of(workload).fix();
    if (!PodRestart.isFor(workload)) {
      return Remedy.of(text).fix(change);
    }
    if (rollout.isPaused()) {
      return Remedy.of(
              text
                  + " Then resume the paused Deployment, which also rolls out the changes that wait"
                  + " in it.")
          .fix(change)
          .fix(NamedFix.of(code, "resume").of(workload).fix());
    }
    if (rollout.isPartitioned()) {
      return Remedy.of(
              text + " The partition keeps the pods below it at the former template: set it to 0.")
          .fix(change)
          .fix(NamedFix.of(code, "partition").of(workload).fix());
    }
    String kept =
        " With OnDelete, no pod is replaced: delete each, and wait until the new one is ready.";
    Remedy remedy = Remedy.of(text + (rollout.kept().isEmpty() ? "" : kept)).fix(change);
    for (Fix each : PodRestart.first(PodRestart.deletions(code, workload, rollout))) {
      remedy = remedy.fix(each);
    }
    return remedy;
  }
}
