package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The role was changed or removed after the pods and tasks were made. */
final class ChangedRole implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected pods = new Affected();
    Affected orphans = new Affected();
    Map<WorkloadId, String> accounts = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      pods.addPods(each, PodOutcome.CHANGED_ROLE);
      orphans.addPods(each, PodOutcome.ORPHANED);
      accounts.put(each.id(), each.account());
    }
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        pods.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "runs", "run")
                            + " with another role than the one that is configured now. Running"
                            + " pods keep what they were given.")
                    .remedy(pods.restart("WHO905", ids))));
    findings.addAll(
        orphans.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " a role that is not configured any more. New pods get none.")
                    .remedy(
                        Remedy.of(
                                "If the role was removed by mistake, configure it again before any"
                                    + " restart.")
                            .fix(
                                NamedFix.of("WHO905", "annotate")
                                    .with("namespace", ids.get(0).space())
                                    .with(
                                        "serviceAccount",
                                        accounts.getOrDefault(ids.get(0), "default"))
                                    .fix()))));
    Affected tasks = new Affected();
    for (TaskGroup each : all.ecs().groups()) {
      int others = others(each);
      if (others > 0) {
        tasks.add(
            each.id(),
            (others == each.replicas() ? "all" : others + " of " + each.replicas())
                + " tasks with another role",
            others);
      }
    }
    findings.addAll(
        tasks.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " tasks with another role than the task definition names: they run"
                            + " another revision, or were started with overrides.taskRoleArn.")
                    .remedy(TaskSets.deployment(ids, TaskSets.of(all)))));
    return findings;
  }

  private static int others(TaskGroup group) {
    GivenIdentity configured = group.configured();
    return group.tasks().given().entrySet().stream()
        .filter(it -> it.getKey().is(Mechanism.TASK_ROLE) && !it.getKey().equals(configured))
        .mapToInt(it -> group.definition().isPresent() ? it.getValue() : 0)
        .sum();
  }
}
