package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workload uses AWS without a role of its own, and the node's keys are in reach. */
final class NodeRoleInReach implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    Map<WorkloadId, String> accounts = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      int without = each.count(PodOutcome.NO_ROLE);
      boolean canHaveRole = !each.account().isEmpty();
      boolean usesAws = canHaveRole && !each.awsSign().isEmpty();
      if (without > 0 && each.keys().isReachable() && usesAws) {
        affected.addPods(each.id(), each.awsSign(), without, each.replicas());
        accounts.put(each.id(), each.account());
      }
    }
    String cluster = all.kubernetes().name();
    return affected.finding(ids -> finding(ids, accounts, cluster));
  }

  private static Finding finding(
      List<WorkloadId> ids, Map<WorkloadId, String> accounts, String cluster) {
    String account = accounts.getOrDefault(ids.get(0), "default");
    return Finding.of(
            Affected.subject(ids, "uses", "use")
                + " AWS without a role of "
                + (ids.size() == 1 ? "its" : "their")
                + " own, and get"
                + (ids.size() == 1 ? "s" : "")
                + " the node's role, with everything that the node may do.")
        .remedy(
            Remedy.of(
                    account.equals("default")
                        ? "Give the pods a service account of their own, with a role. The"
                            + " account default also belongs to every other pod."
                        : "Give the service account a role of its own, then restart the pods.")
                .fix(associate(ids.get(0), account, cluster)));
  }

  private static Fix associate(WorkloadId workload, String account, String cluster) {
    NamedFix fix =
        NamedFix.of("WHO908", "associate")
            .with("namespace", workload.space())
            .with("serviceAccount", account.equals("default") ? workload.name() : account);
    return fix.with("cluster", cluster).fix();
  }
}
