package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.kubernetes.AgentFaults;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pods with Pod Identity run where the agent is missing or not ready. */
final class AgentNotReady implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected onNodes = new Affected();
    Affected onFargate = new Affected();
    Affected onWindows = new Affected();
    Map<WorkloadId, String> accounts = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      add(each, AgentFaults.Place.NODE, onNodes);
      add(each, AgentFaults.Place.FARGATE, onFargate);
      add(each, AgentFaults.Place.WINDOWS, onWindows);
      accounts.put(each.id(), each.account());
    }
    String cluster = all.kubernetes().name();
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        onNodes.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " pods with Pod Identity on nodes where the agent is not ready. They"
                            + " get no credentials from it.")
                    .remedy(
                        Remedy.of("See why the agent is not ready, or install the add-on.")
                            .fix(NamedFix.of("WHO910", "agent").with("cluster", cluster).fix()))));
    findings.addAll(onFargate.finding(ids -> never(ids, "Fargate, which does", cluster, accounts)));
    findings.addAll(
        onWindows.finding(ids -> never(ids, "Windows nodes, which do", cluster, accounts)));
    return findings;
  }

  private static void add(PodGroup group, AgentFaults.Place place, Affected affected) {
    AgentFaults faults = group.agentFaults();
    if (faults.count(place) > 0) {
      affected.addPods(group.id(), faults.detail(place), faults.count(place), group.replicas());
    }
  }

  /** Where the agent cannot run at all. */
  private static Finding never(
      List<WorkloadId> ids, String place, String cluster, Map<WorkloadId, String> accounts) {
    return Finding.of(
            Affected.subject(ids, "has", "have")
                + " pods with Pod Identity on "
                + place
                + " not have the agent. They get no credentials from it.")
        .remedy(
            Remedy.of("Give their service account the role by IRSA.")
                .fix(
                    NamedFix.of("WHO910", "irsa")
                        .with("cluster", cluster)
                        .with("namespace", ids.get(0).space())
                        .with("serviceAccount", accounts.getOrDefault(ids.get(0), "default"))
                        .fix()));
  }
}
