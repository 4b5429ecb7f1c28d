package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.ecs.EcsTaskDefinition;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.List;

/** Tasks have a task role and no network, so that they cannot ask ECS's agent for its keys. */
final class RoleWithoutNetwork {
  private RoleWithoutNetwork() {}

  static List<FleetFinding> judge(FleetFacts all) {
    Affected tasks = new Affected();
    Affected older = new Affected();
    Affected next = new Affected();
    for (TaskGroup each : all.ecs().groups()) {
      int count = each.tasks().cutOff();
      boolean isNext = each.definition().filter(EcsTaskDefinition::isCutOff).isPresent();
      if (count > 0) {
        (isNext || !each.id().isEcsService() ? tasks : older)
            .add(each.id(), Affected.tasks(count, each.replicas()) + ": " + cause(each), count);
      } else if (isNext && each.replicas() == 0) {
        next.add(each.id(), "networkMode none", 0);
      }
    }
    DefinitionChange change = DefinitionChange.ofNetwork(all);
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        tasks.finding(
            ids ->
                change.addedTo(
                    having(
                        ids,
                        " a task role and no network. The tasks cannot reach the ECS agent at"
                            + " 169.254.170.2, so they get no credentials."),
                    ids)));
    findings.addAll(
        older.finding(
            ids ->
                having(
                        ids,
                        " running tasks without a network, which cannot get the keys of their task"
                            + " role. They run another revision.")
                    .remedy(TaskSets.deployment(ids, TaskSets.of(all)))));
    findings.addAll(
        next.finding(
            ids ->
                change.addedTo(
                    having(
                            ids,
                            " a task definition with a task role and no network. The next task"
                                + " gets no credentials.")
                        .withSeverity(Severity.WARNING),
                    ids)));
    return findings;
  }

  /** Tasks that no service started have no current revision, so that those to change are named. */
  private static String cause(TaskGroup group) {
    return group.id().isEcsService()
        ? "networkMode none"
        : "networkMode none in " + group.tasks().revisionsCutOff();
  }

  private static Finding having(List<WorkloadId> ids, String what) {
    return Finding.of(Affected.subject(ids, "has", "have") + what);
  }
}
