package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import java.util.ArrayList;
import java.util.List;

/** There is no webhook, or a selector, a label or an annotation keeps it from these pods. */
final class WebhookLeavesOut implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      int left = each.count(PodOutcome.EXCLUDED);
      if (left > 0) {
        affected.addPods(each.id(), each.detail(PodOutcome.EXCLUDED), left, each.replicas());
      }
    }
    List<FleetFinding> findings = new ArrayList<>(undecided(all));
    boolean isAbsent =
        all.kubernetes().cluster().knowsWebhooks()
            && !all.kubernetes().cluster().webhook().isPresent();
    findings.addAll(
        affected.finding(
            ids ->
                isAbsent
                    ? Finding.of(
                            "The cluster has no pod identity webhook, so "
                                + Affected.subject(ids, "does", "do")
                                + " not get the configured role.")
                        .remedy(
                            Remedy.of(
                                    "EKS installs the webhook with the cluster; see which webhooks"
                                        + " there are. Other clusters install it themselves.")
                                .fix(Fix.of("WHO911", "webhooks")))
                    : Finding.of(
                            Affected.subject(ids, "has", "have")
                                + " a configured role, and a setting keeps the webhook from"
                                + " injecting it.")
                        .withSeverity(Severity.WARNING)
                        .remedy(
                            Remedy.of(
                                    "If the pods need the role, remove the label, the annotation or"
                                        + " the selector, then restart them.")
                                .fix(Fix.of("WHO911", "webhooks")))));
    return findings;
  }

  /** A restart may change nothing here, so the condition comes first. */
  private static List<FleetFinding> undecided(FleetFacts all) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      affected.addPods(each, PodOutcome.UNDECIDED);
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "did", "did")
                        + " not get the configured role. A condition of the webhook may leave the"
                        + " pods out.")
                .withSeverity(Severity.WARNING)
                .remedy(
                    Remedy.of(
                            "Look at the condition first. If it takes the pods, restart them: a"
                                + " pod is given its role when it is made.")
                        .fix(Fix.of("WHO911", "webhooks"))));
  }
}
