package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.WorkloadId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /** Only a service is deployed. A person may have chosen another role for a task on purpose. */
  static Remedy deployment(List<WorkloadId> ids, Set<WorkloadId> elsewhere) {
    Optional<WorkloadId> service = ids.stream().filter(WorkloadId::isEcsService).findFirst();
    if (!service.isPresent()) {
      return Remedy.of(
          "See whether the tasks should have this role. If not, run them again without"
              + " overrides.taskRoleArn, from the current task definition.");
    }
    if (elsewhere.contains(service.get())) {
      return Remedy.of(DEPLOY);
    }
    return Remedy.of("Start new tasks from the current task definition.")
        .fix(
            NamedFix.of("WHO905", "deploy")
                .with("cluster", service.get().space())
                .with("service", service.get().name())
                .fix());
  }
}
