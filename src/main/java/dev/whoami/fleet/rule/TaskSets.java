package dev.whoami.fleet.rule;

import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.WorkloadId;
import java.util.HashSet;
import java.util.Set;

/** The services whose task sets CodeDeploy or another tool makes: ECS refuses to deploy them. */
final class TaskSets {
  static final String DEPLOY =
      "Deploy the new revision with CodeDeploy, or with the tool that makes the task sets.";

  private TaskSets() {}

  static Set<WorkloadId> of(FleetFacts all) {
    Set<WorkloadId> services = new HashSet<>();
    for (TaskGroup each : all.ecs().groups()) {
      if (!each.isByEcs()) {
        services.add(each.id());
      }
    }
    return services;
  }
}
