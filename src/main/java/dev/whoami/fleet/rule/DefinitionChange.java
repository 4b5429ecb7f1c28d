package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.EcsTaskDefinition;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.model.WorkloadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of the task definition, and how its tasks get the change. */
final class DefinitionChange {
  private final String text;
  private final Fix fix;

  /** The task definition of each workload; a placeholder if it is not known. */
  private final Map<WorkloadId, String> families;

  /** The services that something other than ECS deploys. */
  private final Set<WorkloadId> elsewhere;

  private DefinitionChange(String text, Fix fix, FleetFacts all) {
    this.text = text;
    this.fix = fix;
    this.families = families(all);
    this.elsewhere = TaskSets.of(all);
  }

  static DefinitionChange ofRole(FleetFacts all) {
    return new DefinitionChange(
        "Name a task role in the task definition", Fix.of("WHO913", "task-definition"), all);
  }

  static DefinitionChange ofNetwork(FleetFacts all) {
    return new DefinitionChange(
        "Set another networkMode in the task definition", Fix.of("WHO906", "network-mode"), all);
  }

  private static Map<WorkloadId, String> families(FleetFacts all) {
    Map<WorkloadId, String> families = new HashMap<>();
    for (TaskGroup each : all.ecs().groups()) {
      families.put(each.id(), each.definition().map(EcsTaskDefinition::family).orElse(""));
    }
    return families;
  }

  /** For the first service; a task that no service started gets it when it is run again. */
  Finding addedTo(Finding finding, List<WorkloadId> ids) {
    Optional<WorkloadId> service = ids.stream().filter(WorkloadId::isEcsService).findFirst();
    if (!service.isPresent()) {
      return finding.remedy(named(", and run that revision."));
    }
    if (elsewhere.contains(service.get())) {
      return finding.remedy(named(". " + TaskSets.DEPLOY));
    }
    return finding.remedy(named(", and register it.")).remedy(deployment(service.get()));
  }

  private Remedy named(String then) {
    return Remedy.of(text + then).fix(fix);
  }

  private Remedy deployment(WorkloadId service) {
    return Remedy.of("Deploy the new revision.")
        .fix(
            NamedFix.of("WHO913", "deploy")
                .with("cluster", service.space())
                .with("service", service.name())
                .with("family", families.getOrDefault(service, "FAMILY"))
                .fix());
  }
}
