package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** The two roles of a task in the inputs of a module. */
public final class GivenTaskRoles implements Declared {
  private final SourceLocation at;
  private final Setting task;
  private final Setting execution;

  private GivenTaskRoles(SourceLocation at, Setting task, Setting execution) {
    this.at = at;
    this.task = task;
    this.execution = execution;
  }

  public static GivenTaskRoles of(SourceLocation at, Setting task, Setting execution) {
    return new GivenTaskRoles(at, task, execution);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** Whether one role is certainly both. */
  public boolean areTheSame() {
    return task.isSameAs(execution);
  }

  /** The task role as a report shows it. */
  public String shown() {
    return task.shown();
  }
}
