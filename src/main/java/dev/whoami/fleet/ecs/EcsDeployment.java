package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import java.util.OptionalInt;

/**
 * What a service runs, and who deploys it. Where CodeDeploy or a tool of one's own does, the
 * primary task set has the task definition and the launch type, and not the service.
 */
final class EcsDeployment {
  /** That of tasks which no service started. */
  private static final EcsDeployment NONE = new EcsDeployment(Fields.of(null), Fields.of(null));

  private final Fields service;
  private final Fields taskSet;

  private EcsDeployment(Fields service, Fields taskSet) {
    this.service = service;
    this.taskSet = taskSet;
  }

  static EcsDeployment none() {
    return NONE;
  }

  static EcsDeployment of(Fields service) {
    Fields primary =
        service.list("taskSets").stream()
            .filter(it -> it.text("status").equals("PRIMARY"))
            .findFirst()
            .orElse(Fields.of(null));
    return new EcsDeployment(service, primary);
  }

  /** The ARN of the task definition; empty if the answer names none. */
  String definition() {
    return taskSet.given("taskDefinition").orElse(service.text("taskDefinition"));
  }

  /** The part that names the launch type or the capacity provider. */
  Fields place() {
    return taskSet.isEmpty() ? service : taskSet;
  }

  /** Whether an update of the service deploys it. */
  boolean isByEcs() {
    String controller = service.object("deploymentController").text("type");
    return taskSet.isEmpty() && (controller.isEmpty() || controller.equals("ECS"));
  }

  /** Whether ECS says that no task of the service runs. */
  boolean runsNothing() {
    return service.text("runningCount").equals("0");
  }

  /** Whether no task of the service is to run: it is scaled to zero. */
  boolean isScaledToZero() {
    return desired().orElse(-1) == 0;
  }

  /** Why no task of the service runs: one clause. */
  String notRunning() {
    if (isScaledToZero()) {
      return "not running";
    }
    return desired().isPresent()
        ? "0 of " + desired().getAsInt() + " tasks running"
        : "no task running";
  }

  /** How many tasks are to run; empty if the answer does not say it. */
  private OptionalInt desired() {
    return service.number("desiredCount");
  }
}
