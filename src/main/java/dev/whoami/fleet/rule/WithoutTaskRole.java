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
import java.util.Optional;
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
    Map<WorkloadId, String> families = new HashMap<>();
    Set<WorkloadId> elsewhere = TaskSets.of(all);
    for (TaskGroup each : all.ecs().groups()) {
      if (!isWithout(each)) {
        continue;
      }
      families.put(each.id(), each.definition().map(EcsTaskDefinition::family).orElse(""));
      boolean usesAws = !each.awsSign().isEmpty();
      if (!each.configured().isNothing()) {
        String tasks = Affected.tasks(each.withoutRole(), each.replicas());
        if (each.id().kind().equals("Service")) {
          older.add(each.id(), tasks, each.withoutRole());
        } else {
          mixed.add(each.id(), tasks + ": " + each.revisionsWithoutRole(), each.withoutRole());
        }
        continue;
      }
      if (each.isIdle()) {
        idle.add(each.id(), each.awsSign(), 0);
        continue;
      }
      boolean isHost = each.keys().isReachable();
      String why = usesAws ? each.awsSign() : each.keys().because();
      if (usesAws) {
        (each.keys().isBlocked() ? without : isHost ? onHost : open)
            .add(each.id(), why, each.withoutRole());
      } else if (each.keys().reach() == NodeKeys.Reach.REACHABLE) {
        quiet.add(each.id(), why, each.withoutRole());
      }
    }
    List<FleetFinding> findings = new ArrayList<>();
    String host = " no task role. On EC2, the code in the tasks runs as the Host Role.";
    findings.addAll(usingAws(onHost, families, elsewhere, host));
    findings.addAll(
        usingAws(
            without,
            families,
            elsewhere,
            " no task role, and the instance's role is out of reach. The code gets no"
                + " credentials."));
    findings.addAll(
        usingAws(
            open,
            families,
            elsewhere,
            " no task role. Whether the code can get the Host Role is not known."));
    findings.addAll(
        older.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " running tasks without the task role that the task definition names"
                            + " now. They run another revision.")
                    .remedy(TaskSets.deployment(ids, elsewhere))));
    findings.addAll(
        mixed.finding(
            ids ->
                register(
                    Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " tasks of a revision without a task role. Another revision of the"
                            + " same task definition names one."),
                    ids,
                    families,
                    elsewhere)));
    findings.addAll(
        idle.finding(
            ids ->
                register(
                    Finding.of(
                            Affected.subject(ids, "has", "have")
                                + " no task role and no running task. The next task gets no role"
                                + " either.")
                        .withSeverity(Severity.WARNING),
                    ids,
                    families,
                    elsewhere)));
    findings.addAll(
        quiet.finding(
            ids ->
                register(
                    Finding.of(Affected.subject(ids, "has", "have") + host)
                        .withSeverity(Severity.WARNING),
                    ids,
                    families,
                    elsewhere)));
    return findings;
  }

  private static List<FleetFinding> usingAws(
      Affected affected,
      Map<WorkloadId, String> families,
      Set<WorkloadId> elsewhere,
      String without) {
    return affected.finding(
        ids ->
            register(
                Finding.of(Affected.subject(ids, "uses AWS and has", "use AWS and have") + without),
                ids,
                families,
                elsewhere));
  }

  private static boolean isWithout(TaskGroup group) {
    return group.definition().isPresent()
        && (group.withoutRole() > 0 || (group.replicas() == 0 && group.configured().isNothing()));
  }

  /** A task that no service started gets another revision when it is run again. */
  private static Finding register(
      Finding finding,
      List<WorkloadId> ids,
      Map<WorkloadId, String> families,
      Set<WorkloadId> elsewhere) {
    Optional<WorkloadId> service =
        ids.stream().filter(it -> it.kind().equals("Service")).findFirst();
    Fix definition = Fix.of("WHO913", "task-definition");
    if (service.filter(elsewhere::contains).isPresent()) {
      return finding.remedy(
          Remedy.of("Name a task role in the task definition. " + TaskSets.DEPLOY).fix(definition));
    }
    return service
        .map(
            it ->
                finding
                    .remedy(
                        Remedy.of("Name a task role in the task definition, and register it.")
                            .fix(definition))
                    .remedy(
                        Remedy.of("Deploy the new revision.")
                            .fix(
                                NamedFix.of("WHO913", "deploy")
                                    .with("cluster", it.space())
                                    .with("service", it.name())
                                    .with("family", families.getOrDefault(it, "FAMILY"))
                                    .fix())))
        .orElseGet(
            () ->
                finding.remedy(
                    Remedy.of("Name a task role in the task definition, and run that revision.")
                        .fix(definition)));
  }
}
