package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.EnvironmentFacts.Keys;
import java.util.List;
import java.util.Optional;

/** The source of a running task's access keys. */
public enum TaskKeys {
  /** From the overrides that it was started with. */
  OVERRIDE,
  /** They are written in its own revision of the task definition. */
  REVISION,
  /** Its own revision takes the keys from a secret. */
  REVISION_SECRET;

  static Optional<TaskKeys> of(List<Fields> overrides, Optional<EcsTaskDefinition> own) {
    if (overrides.stream().anyMatch(it -> EnvironmentFacts.ofTask(it).keys() != Keys.NONE)) {
      return Optional.of(OVERRIDE);
    }
    if (!own.filter(EcsTaskDefinition::hasKeys).isPresent()) {
      return Optional.empty();
    }
    boolean isWritten = own.get().environments().stream().anyMatch(it -> it.keys() == Keys.WRITTEN);
    return Optional.of(isWritten ? REVISION : REVISION_SECRET);
  }
}
