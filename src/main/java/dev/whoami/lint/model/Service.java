package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** A service that keeps tasks of a definition running. */
public final class Service implements Declared {
  private final SourceLocation at;
  private final Setting taskDefinition;
  private final Setting launchType;
  private final Setting role;
  private final boolean allowsExec;

  private Service(
      SourceLocation at,
      Setting taskDefinition,
      Setting launchType,
      Setting role,
      boolean allowsExec) {
    this.at = at;
    this.taskDefinition = taskDefinition;
    this.launchType = launchType;
    this.role = role;
    this.allowsExec = allowsExec;
  }

  public static Service of(
      SourceLocation at, Setting taskDefinition, Setting launchType, Setting role) {
    return new Service(at, taskDefinition, launchType, role, false);
  }

  /** With ECS Exec, whose agent runs with the task role. */
  public Service allowingExec() {
    return new Service(at, taskDefinition, launchType, role, true);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Setting taskDefinition() {
    return taskDefinition;
  }

  public Setting launchType() {
    return launchType;
  }

  /** The role for its load balancer, of a time before the service-linked role. */
  public Setting role() {
    return role;
  }

  public boolean allowsExec() {
    return allowsExec;
  }
}
