package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.role.RolePurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each of the two roles is where the other belongs. */
final class SwappedRoles implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      if (areIn(each, all)) {
        findings.add(LintFinding.of(finding(each), each.at()));
      }
    }
    return findings;
  }

  static boolean areIn(TaskDefinition definition, Declarations all) {
    Setting task = definition.roles().task();
    Setting execution = definition.roles().execution();
    boolean byName =
        RolePurpose.in(task) == RolePurpose.EXECUTION
            && RolePurpose.in(execution) == RolePurpose.TASK;
    return byName || areByPolicy(all.roleOf(task), all.roleOf(execution));
  }

  /** The task role may do ECS's work, and the execution role certainly not. */
  private static boolean areByPolicy(Optional<Role> task, Optional<Role> execution) {
    return task.filter(it -> it.policies().hasNamed(Policies.EXECUTION)).isPresent()
        && execution
            .filter(
                it -> it.policies().allowNothingOf("ecr", "logs", "secretsmanager", "ssm", "s3"))
            .isPresent();
  }

  private static Finding finding(TaskDefinition definition) {
    Setting task = definition.roles().task();
    Setting execution = definition.roles().execution();
    return Finding.of(
            definition.title()
                + " has its two roles swapped: the code gets the execution role, and ECS the task"
                + " role.")
        .because("the task role is " + task.shown())
        .because("the execution role is " + execution.shown())
        .remedy(
            Remedy.of("Swap the two ARNs.").fix(RoleSnippets.roles(definition, execution, task)));
  }
}
