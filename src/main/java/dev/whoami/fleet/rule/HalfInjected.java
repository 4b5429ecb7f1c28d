package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import java.util.List;

/** The pod's own variables keep the webhook from adding the rest. */
final class HalfInjected implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      affected.addPods(each, PodOutcome.HALF);
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "has", "have")
                        + " only a part of what a role needs. Where a container sets one of the"
                        + " variables itself, the webhook adds neither.")
                .remedy(TemplateVariables.removal("WHO903", affected, ids)));
  }
}
