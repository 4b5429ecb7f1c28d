package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.List;

/** Tasks in awsvpc mode have a role, and can also read that of their instance. */
final class UnblockedMetadata implements FleetRule {
  private static final String CODE = "WHO917";

  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    for (TaskGroup each : all.ecs().groups()) {
      // Without a task role, the tasks need that of the instance: WHO913.
      int tasks = each.tasks().unblocked();
      if (tasks > 0 && each.tasks().withoutRole() == 0 && each.denied().isEmpty()) {
        String share = Affected.tasks(tasks, each.replicas());
        affected.add(
            each.id(), share + ", for example on " + each.tasks().unblockedInstance(), tasks);
      }
    }
    return affected.finding(UnblockedMetadata::finding);
  }

  private static Finding finding(List<WorkloadId> ids) {
    return Finding.of(
            Affected.subject(ids, "has", "have")
                + " tasks in awsvpc mode that can also get the role of their instance:"
                + " ECS_AWSVPC_BLOCK_IMDS is not set there.")
        .remedy(
            Remedy.of(
                "Give each task in awsvpc mode a task role first: without one, it loses the Host"
                    + " Role (WHO913)."))
        .remedy(
            Remedy.of(
                    "Set it on each instance. Then replace the tasks: a task keeps the network"
                        + " with which it was started.")
                .fix(Fix.of(CODE, "config")))
        .remedy(
            Remedy.of("For new instances, put this into the user data of the launch template.")
                .fix(Fix.of(CODE, "user-data")));
  }
}
