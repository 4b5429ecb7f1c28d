package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import java.util.List;

/** A role was configured, and the webhook injected nothing into these pods. */
final class MissedInjection implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      affected.addPods(each, PodOutcome.MISSED);
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "did", "did")
                        + " not get the configured role. The webhook injected nothing into the"
                        + " pods, and reported no error. Their clients continue with the node's"
                        + " role where it is in reach.")
                .remedy(affected.restart("WHO901", ids)));
  }
}
