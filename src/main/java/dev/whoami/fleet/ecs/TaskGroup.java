package dev.whoami.fleet.ecs;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.fleet.model.WorkloadState;
import dev.whoami.place.Platform;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service, or the tasks of a family that no service started. */
public final class TaskGroup {
  private final WorkloadId id;
  private final Platform platform;
  private final @Nullable EcsTaskDefinition definition;
  private final String file;
  private final EcsDeployment deployment;
  private final TaskCounts tasks = new TaskCounts();
  private final RolesOfTasks roles;

  TaskGroup(
      WorkloadId id,
      Platform platform,
      @Nullable EcsTaskDefinition definition,
      String file,
      Function<String, TrustState> trust,
      EcsDeployment deployment) {
    this.deployment = deployment;
    this.id = id;
    this.platform = platform;
    this.definition = definition;
    this.file = file;
    this.roles = new RolesOfTasks(id, definition, tasks, trust);
  }

  public WorkloadId id() {
    return id;
  }

  /** Its tasks. */
  public TaskCounts tasks() {
    return tasks;
  }

  public int replicas() {
    return tasks.replicas();
  }

  /** Its task definition; empty if it was not read. */
  public Optional<EcsTaskDefinition> definition() {
    return Optional.ofNullable(definition);
  }

  public String awsSign() {
    return definition == null ? "" : definition.awsSign();
  }

  /** Whether ECS deploys it, and not CodeDeploy or another tool. */
  public boolean isByEcs() {
    return deployment.isByEcs();
  }

  /** Whether ECS says that no task of it runs, and none was read. */
  public boolean runsNothing() {
    return deployment.runsNothing() && tasks.isEmpty();
  }

  /** Whether no task was read, and one of its definition has a role without a network. */
  boolean isCutOff() {
    return tasks.isEmpty() && definition().filter(EcsTaskDefinition::isCutOff).isPresent();
  }

  WorkloadState state() {
    if (!runsNothing()) {
      return WorkloadState.RUNNING;
    }
    return deployment.isScaledToZero() ? WorkloadState.IDLE : WorkloadState.NONE_RUNNING;
  }

  /** Why no task of it runs: one clause. */
  String notRunning() {
    return deployment.notRunning();
  }

  /** What is so of its tasks wherever they run; empty if their instance decides. */
  Optional<NodeKeys> keysEverywhere() {
    switch (platform) {
      case ECS_FARGATE:
        return Optional.of(NodeKeys.blocked("Fargate has no instance metadata"));
      case ECS_EXTERNAL:
        return Optional.of(NodeKeys.blocked(TaskAccess.EXTERNAL));
      default:
        return Optional.empty();
    }
  }

  public NodeKeys keys() {
    return orOfPlace(tasks.keys());
  }

  /** What the SDKs of its code can read, which can be switched off in their variables. */
  public NodeKeys keysOfSdks() {
    return orOfPlace(tasks.keysOfSdks());
  }

  private NodeKeys orOfPlace(Optional<NodeKeys> ofTasks) {
    return keysEverywhere()
        .orElseGet(() -> ofTasks.orElse(NodeKeys.unknown("no task of it was read")));
  }

  /** The roles that ECS cannot have: of those that tasks have, and of the one that is next. */
  public List<DeniedRole> denied() {
    return roles.denied();
  }

  /** What the definition names; for a task that no service started, also what overrides it. */
  public GivenIdentity configured() {
    return roles.configured();
  }

  FleetWorkload workload() {
    return new TaskRow(this).workload(platform, file);
  }
}
