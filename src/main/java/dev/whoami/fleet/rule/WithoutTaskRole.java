package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.EcsTaskDefinition;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks have no task role: on EC2 their code is the Host Role, on Fargate it has nothing. */
final class WithoutTaskRole implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected onHost = new Affected();
    Affected quiet = new Affected();
    Affected without = new Affected();
    Map<WorkloadId, String> families = new HashMap<>();
    for (TaskGroup each : all.ecs().groups()) {
      if (!isWithout(each)) {
        continue;
      }
      families.put(each.id(), each.definition().map(EcsTaskDefinition::family).orElse(""));
      boolean usesAws = !each.awsSign().isEmpty();
      boolean hasHostRole = !each.keys().isBlocked();
      String why = usesAws ? each.awsSign() : each.keys().because();
      if (usesAws) {
        (hasHostRole ? onHost : without).add(each.id(), why, each.withoutRole());
      } else if (each.keys().reach() == NodeKeys.Reach.REACHABLE) {
        quiet.add(each.id(), why, each.withoutRole());
      }
    }
    List<FleetFinding> findings = new ArrayList<>();
    String host = " no task role. On EC2, the code in the tasks runs as the Host Role.";
    findings.addAll(
        onHost.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "uses", "use")
                            + " AWS and ha"
                            + (ids.size() == 1 ? "s" : "ve")
                            + host)
                    .remedy(register(ids.get(0), families))));
    findings.addAll(
        without.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "uses", "use")
                            + " AWS and ha"
                            + (ids.size() == 1 ? "s" : "ve")
                            + " no task role, and the instance's role is out of reach. The code"
                            + " gets no credentials.")
                    .remedy(register(ids.get(0), families))));
    findings.addAll(
        quiet.finding(
            ids ->
                Finding.of(Affected.subject(ids, "has", "have") + host)
                    .withSeverity(Severity.WARNING)
                    .remedy(register(ids.get(0), families))));
    return findings;
  }

  private static boolean isWithout(TaskGroup group) {
    return group.definition().isPresent()
        && (group.withoutRole() > 0 || (group.replicas() == 0 && group.configured().isNothing()));
  }

  private static Remedy register(WorkloadId first, Map<WorkloadId, String> families) {
    return Remedy.of("Name a task role in the task definition, and deploy that revision.")
        .fix(Fix.of("WHO913", "task-definition"))
        .fix(
            Fix.of("WHO913", "deploy")
                .with("cluster", first.space())
                .with("service", first.name())
                .with("family", families.getOrDefault(first, "FAMILY")));
  }
}
