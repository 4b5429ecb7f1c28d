package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.model.WorkloadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A task role in the task definition, and how what runs by that definition gets it. */
final class TaskRoleFix {
  /** That of each workload; a placeholder stands for one that is not known. */
  private final Map<WorkloadId, String> families;

  /** The services that something other than ECS deploys. */
  private final Set<WorkloadId> elsewhere;

  TaskRoleFix(Map<WorkloadId, String> families, Set<WorkloadId> elsewhere) {
    this.families = families;
    this.elsewhere = elsewhere;
  }

  /** For the first service; a task that no service started gets it when it is run again. */
  Finding addedTo(Finding finding, List<WorkloadId> ids) {
    Optional<WorkloadId> service =
        ids.stream().filter(it -> it.kind().equals("Service")).findFirst();
    if (!service.isPresent()) {
      return finding.remedy(named(", and run that revision."));
    }
    if (elsewhere.contains(service.get())) {
      return finding.remedy(named(". " + TaskSets.DEPLOY));
    }
    return finding.remedy(named(", and register it.")).remedy(deployment(service.get()));
  }

  private static Remedy named(String then) {
    return Remedy.of("Name a task role in the task definition" + then)
        .fix(Fix.of("WHO913", "task-definition"));
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
