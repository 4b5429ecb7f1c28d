package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tasks have no task role: their code is the Host Role where it can reach instance metadata, and
 * has nothing elsewhere.
 */
final class WithoutTaskRole implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected onHost = new Affected();
    Affected quiet = new Affected();
    Affected without = new Affected();
    Affected open = new Affected();
    Affected idle = new Affected();
    Affected older = new Affected();
    Affected mixed = new Affected();
    Affected alone = new Affected();
    Set<WorkloadId> elsewhere = TaskSets.of(all);
    DefinitionChange fix = DefinitionChange.ofRole(all);
    for (TaskGroup each : all.ecs().groups()) {
      if (!isWithout(each)) {
        continue;
      }
      boolean usesAws = !each.awsSign().isEmpty();
      if (!each.configured().isNothing()) {
        String tasks = Affected.tasks(each.tasks().withoutRole(), each.replicas());
        if (each.id().isEcsService()) {
          older.add(each.id(), tasks, each.tasks().withoutRole());
        } else {
          mixed.add(
              each.id(),
              tasks + ": " + each.tasks().revisionsWithoutRole(),
              each.tasks().withoutRole());
        }
        continue;
      }
      if (each.runsNothing()) {
        idle.add(each.id(), each.awsSign(), 0);
        continue;
      }
      if (each.tasks().haveNoNetwork(GivenIdentity.nothing())) {
        if (usesAws) {
          alone.add(each.id(), each.awsSign(), each.tasks().withoutRole());
        }
        continue;
      }
      boolean isHost = each.keysOfSdks().isReachable();
      String why = usesAws ? each.awsSign() : each.keys().because();
      if (usesAws) {
        (each.keysOfSdks().isBlocked() ? without : isHost ? onHost : open)
            .add(each.id(), why, each.tasks().withoutRole());
      } else if (each.keys().reach() == NodeKeys.Reach.REACHABLE) {
        quiet.add(each.id(), why, each.tasks().withoutRole());
      }
    }
    List<FleetFinding> findings = new ArrayList<>();
    String host = " no task role. On EC2, the code in the tasks runs as the Host Role.";
    findings.addAll(usingAws(onHost, fix, host));
    findings.addAll(
        usingAws(
            without,
            fix,
            " no task role, and the instance's role is out of reach. The code gets no"
                + " credentials."));
    findings.addAll(alone.finding(ids -> fix.addedTo(withoutNetwork(ids), ids)));
    findings.addAll(
        usingAws(open, fix, " no task role. Whether the code can get the Host Role is not known."));
    findings.addAll(
        older.finding(
            ids ->
                having(
                        ids,
                        " running tasks without the task role that the task definition names"
                            + " now. They run another revision.")
                    .remedy(TaskSets.deployment(ids, elsewhere))));
    findings.addAll(
        mixed.finding(
            ids ->
                fix.addedTo(
                    having(
                        ids,
                        " tasks of a revision without a task role. Another revision of the"
                            + " same task definition names one."),
                    ids)));
    findings.addAll(
        idle.finding(
            ids ->
                fix.addedTo(
                    having(
                            ids,
                            " no task role and no running task. The next task gets no role"
                                + " either.")
                        .withSeverity(Severity.WARNING),
                    ids)));
    findings.addAll(
        quiet.finding(ids -> fix.addedTo(having(ids, host).withSeverity(Severity.WARNING), ids)));
    return findings;
  }

  private static Finding having(List<WorkloadId> ids, String what) {
    return Finding.of(Affected.subject(ids, "has", "have") + what);
  }

  private static List<FleetFinding> usingAws(
      Affected affected, DefinitionChange fix, String without) {
    return affected.finding(ids -> fix.addedTo(using(ids, without), ids));
  }

  private static Finding using(List<WorkloadId> ids, String what) {
    return Finding.of(Affected.subject(ids, "uses AWS and has", "use AWS and have") + what);
  }

  private static Finding withoutNetwork(List<WorkloadId> ids) {
    return using(ids, " neither a task role nor a network. The code gets no credentials.")
        .remedy(
            Remedy.of(
                "In the network mode none, a task role does not help. First, set another"
                    + " networkMode in the task definition."));
  }

  private static boolean isWithout(TaskGroup group) {
    return group.definition().isPresent()
        && (group.tasks().withoutRole() > 0
            || (group.replicas() == 0 && group.configured().isNothing()));
  }
}
