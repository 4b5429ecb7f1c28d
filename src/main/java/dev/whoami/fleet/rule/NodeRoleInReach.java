package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workload uses AWS without a role of its own: it gets the node's, or no credentials. */
final class NodeRoleInReach implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    Affected without = new Affected();
    Map<WorkloadId, String> accounts = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      int count = each.counts().of(PodOutcome.NO_ROLE);
      boolean canHaveRole = !each.account().isEmpty();
      boolean usesAws = canHaveRole && !each.worst().awsSign().isEmpty();
      if (count == 0 || !usesAws) {
        continue;
      }
      accounts.put(each.id(), each.account());
      boolean isOff = each.worst().isMetadataOff();
      if (each.counts().keys().isBlocked() || isOff) {
        String why = isOff ? "AWS_EC2_METADATA_DISABLED is true" : each.counts().keys().because();
        without.addPods(each.id(), why, count, each.replicas());
      } else if (each.counts().keys().isReachable()) {
        affected.addPods(each.id(), each.worst().awsSign(), count, each.replicas());
      }
    }
    String cluster = all.kubernetes().name();
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        affected.finding(
            ids ->
                finding(
                    ids,
                    "get"
                        + (ids.size() == 1 ? "s" : "")
                        + " the node's role, with everything that"
                        + " the node may do.",
                    accounts,
                    cluster)));
    findings.addAll(
        without.finding(
            ids ->
                finding(
                    ids,
                    "cannot get the node's role. The code gets no credentials.",
                    accounts,
                    cluster)));
    return findings;
  }

  private static Finding finding(
      List<WorkloadId> ids, String end, Map<WorkloadId, String> accounts, String cluster) {
    String account = accounts.getOrDefault(ids.get(0), "default");
    return Finding.of(
            Affected.subject(ids, "uses", "use")
                + " AWS without a role of "
                + (ids.size() == 1 ? "its" : "their")
                + " own, and "
                + end)
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
