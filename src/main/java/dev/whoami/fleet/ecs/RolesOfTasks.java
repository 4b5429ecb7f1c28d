package dev.whoami.fleet.ecs;

import static java.util.stream.Collectors.toList;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.WorkloadId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The roles of a service or task: the one that is configured, and those that ECS cannot have. */
final class RolesOfTasks {
  private final WorkloadId id;
  private final @Nullable EcsTaskDefinition definition;
  private final TaskCounts tasks;
  private final Function<String, TrustState> trust;

  RolesOfTasks(
      WorkloadId id,
      @Nullable EcsTaskDefinition definition,
      TaskCounts tasks,
      Function<String, TrustState> trust) {
    this.id = id;
    this.definition = definition;
    this.tasks = tasks;
    this.trust = trust;
  }

  /** What the definition names; for a task that no service started, also what overrides it. */
  GivenIdentity configured() {
    Map<GivenIdentity, Integer> given = tasks.given();
    if (isTask() && given.size() == 1) {
      GivenIdentity own = given.keySet().iterator().next();
      if (own.is(Mechanism.TASK_ROLE)) {
        return own;
      }
    }
    return definition == null || definition.role().isEmpty()
        ? GivenIdentity.nothing()
        : GivenIdentity.of(Mechanism.TASK_ROLE, definition.role());
  }

  /** The roles that ECS cannot have: of those that tasks have, and of the one that is next. */
  List<DeniedRole> denied() {
    Map<GivenIdentity, Integer> given = tasks.given();
    List<GivenIdentity> roles =
        given.keySet().stream().filter(it -> it.is(Mechanism.TASK_ROLE)).collect(toList());
    boolean isNext = roles.isEmpty() || !isTask();
    if (isNext && !roles.contains(configured())) {
      roles.add(configured());
    }
    int of = tasks.replicas();
    return roles.stream()
        .map(
            it ->
                new DeniedRole(
                    it, trust.apply(it.role().orElse("")), given.getOrDefault(it, 0), of))
        .filter(it -> it.trust().denial().isPresent())
        .collect(toList());
  }

  /** Whether no service started it. */
  private boolean isTask() {
    return id.kind().equals("Task");
  }
}
