package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.EcsTaskDefinition;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.ecs.TaskKeys;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.EnvironmentFacts.Keys;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Access keys are in the environment of a workload, and come before every role. */
final class KeysInWorkload implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected written = new Affected();
    Affected secret = new Affected();
    Affected started = new Affected();
    Affected older = new Affected();
    Affected olderSecret = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      take(each.id(), each.worst().environments(), each.replicas(), written, secret);
    }
    for (TaskGroup each : all.ecs().groups()) {
      take(
          each.id(),
          each.definition().map(it -> it.environments()).orElse(Collections.emptyList()),
          each.replicas(),
          written,
          secret);
      if (!each.definition().filter(EcsTaskDefinition::hasKeys).isPresent()) {
        boolean isKnown = each.definition().isPresent();
        add(each, TaskKeys.OVERRIDE, started);
        add(each, TaskKeys.REVISION, isKnown ? older : written);
        add(each, TaskKeys.REVISION_SECRET, isKnown ? olderSecret : secret);
      }
    }
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        written.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has access keys in its", "have access keys in their")
                            + " definition. Every client takes them before a role, and anyone who"
                            + " can read the definition has them.")
                    .remedy(fix())));
    findings.addAll(
        started.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " tasks that were started with access keys in their overrides. Every"
                            + " client takes them before a role, and anyone who can describe the"
                            + " tasks has them.")
                    .remedy(fix())));
    findings.addAll(
        secret.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "takes", "take")
                            + " access keys from a secret. Every client takes them before a role.")
                    .withSeverity(Severity.WARNING)
                    .remedy(fix())));
    findings.addAll(older.finding(ids -> ofRevision(ids, Severity.ERROR, all)));
    findings.addAll(olderSecret.finding(ids -> ofRevision(ids, Severity.WARNING, all)));
    return findings;
  }

  private static void add(TaskGroup group, TaskKeys origin, Affected affected) {
    int tasks = group.tasks().withKeys(origin);
    if (tasks > 0) {
      affected.add(group.id(), Affected.tasks(tasks, group.replicas()), tasks);
    }
  }

  private static Finding ofRevision(List<WorkloadId> ids, Severity severity, FleetFacts all) {
    boolean isRunByHand = ids.stream().noneMatch(WorkloadId::isEcsService);
    return Finding.of(
            Affected.subject(ids, "has", "have")
                + " tasks of another revision, which gives them access keys"
                + (severity == Severity.WARNING ? " from a secret" : "")
                + ". Every client takes these keys before a role.")
        .withSeverity(severity)
        .remedy(
            isRunByHand
                ? Remedy.of("Run the tasks again from a revision without access keys.")
                : TaskSets.deployment(ids, TaskSets.of(all)));
  }

  private static void take(
      WorkloadId id,
      List<EnvironmentFacts> environments,
      int count,
      Affected written,
      Affected secret) {
    if (environments.stream().anyMatch(it -> it.keys() == Keys.WRITTEN)) {
      written.add(id, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set", count);
    } else if (environments.stream().anyMatch(it -> it.keys() == Keys.FROM_SECRET)) {
      secret.add(id, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY come from a secret", count);
    }
  }

  private static Remedy fix() {
    return Remedy.of(
            "Remove both variables, and give the workload a role. Deactivate the key when nothing"
                + " uses it.")
        .fix(Fix.of("WHO916", "deactivate"));
  }
}
