package dev.whoami.lint.model.starter;

import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.declared.Address;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** What starts a task of one definition without a service: a rule, a schedule, a state machine. */
public final class TaskStarter implements Declared {
  private final SourceLocation at;
  private final StarterKind kind;
  private final Setting role;
  private final Setting taskDefinition;

  private TaskStarter(SourceLocation at, StarterKind kind, Setting role, Setting taskDefinition) {
    this.at = at;
    this.kind = kind;
    this.role = role;
    this.taskDefinition = taskDefinition;
  }

  public static TaskStarter of(
      SourceLocation at, StarterKind kind, Setting role, Setting taskDefinition) {
    return new TaskStarter(at, kind, role, taskDefinition);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public StarterKind kind() {
    return kind;
  }

  /** The role that the service assumes to start the task. */
  public Setting role() {
    return role;
  }

  /** Whether it certainly starts tasks of this definition. */
  public boolean starts(TaskDefinition definition) {
    String address = definition.at().address().orElse("");
    return !address.isEmpty()
        && taskDefinition
            .reference()
            .filter(
                it ->
                    it.equals(Address.withoutIndex(address))
                        || it.equals(Address.withoutOwnIndex(address)))
            .isPresent();
  }
}
