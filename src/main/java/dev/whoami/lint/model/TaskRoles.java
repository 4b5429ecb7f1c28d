package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Setting;

/** The two roles that a task definition names. */
public final class TaskRoles {
  private final Setting task;
  private final Setting execution;

  private TaskRoles(Setting task, Setting execution) {
    this.task = task;
    this.execution = execution;
  }

  public static TaskRoles of(Setting task, Setting execution) {
    return new TaskRoles(task, execution);
  }

  /** The role of the code in the containers. */
  public Setting task() {
    return task;
  }

  /** The role of ECS itself, which pulls images and ships logs with it. */
  public Setting execution() {
    return execution;
  }
}
