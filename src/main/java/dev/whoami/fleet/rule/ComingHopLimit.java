package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import java.util.List;
import java.util.Optional;

/** A workload lives on the node's role, and newer nodes keep it from their pods. */
final class ComingHopLimit implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Optional<String> coming = all.kubernetes().access().comingHopLimit();
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      int without = each.count(PodOutcome.NO_ROLE);
      boolean isLiving =
          without > 0
              && each.keys().isReachable()
              && !each.isInHostNetwork()
              && !each.awsSign().isEmpty();
      if (isLiving && (each.isSplit() || coming.isPresent())) {
        String sign =
            each.isSplit()
                ? "some of its pods are on nodes with hop limit 1 already"
                : coming.orElse("") + " has hop limit 1";
        affected.addPods(each.id(), sign, without, each.replicas());
      }
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "depends", "depend")
                        + " on the node's role, and lose"
                        + (ids.size() == 1 ? "s" : "")
                        + " it on nodes whose hop limit is 1.")
                .remedy(Remedy.of("Give each its own role before the nodes are replaced (WHO908)."))
                .remedy(
                    Remedy.of("Until then, keep the hop limit of Karpenter's nodes at 2.")
                        .fix(Fix.of("WHO909", "node-class"))));
  }
}
