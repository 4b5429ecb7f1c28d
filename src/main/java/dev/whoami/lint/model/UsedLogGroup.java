package dev.whoami.lint.model;

import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.ExecutionNeed;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** A log group that must exist before a container of a task starts. */
public final class UsedLogGroup implements Declared {
  private final TaskDefinition definition;
  private final Container container;

  private UsedLogGroup(TaskDefinition definition, Container container) {
    this.definition = definition;
    this.container = container;
  }

  /** Those that the containers name by a text, and do not ask ECS to create. */
  static List<UsedLogGroup> in(TaskDefinition definition) {
    List<UsedLogGroup> used = new ArrayList<>();
    for (Container each : definition.containers().list()) {
      boolean isCreated = each.needs().contains(ExecutionNeed.LOG_GROUP);
      if (each.needs().contains(ExecutionNeed.AWSLOGS) && each.logGroup().isKnown() && !isCreated) {
        used.add(new UsedLogGroup(definition, each));
      }
    }
    return used;
  }

  @Override
  public SourceLocation at() {
    return definition.at();
  }

  @Override
  public boolean isAcrossFiles() {
    return true;
  }

  public TaskDefinition definition() {
    return definition;
  }

  public Container container() {
    return container;
  }

  public Setting group() {
    return container.logGroup();
  }
}
