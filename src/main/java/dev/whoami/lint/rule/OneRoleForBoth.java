package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.GivenTaskRoles;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import java.util.ArrayList;
import java.util.List;

/** The code may do what only ECS should: pull any image, read every secret. */
final class OneRoleForBoth implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      if (each.roles().task().isSameAs(each.roles().execution())) {
        findings.add(LintFinding.of(finding(each), each.at()));
      }
    }
    for (GivenTaskRoles each : all.only(GivenTaskRoles.class)) {
      if (each.areTheSame()) {
        findings.add(LintFinding.of(given(each), each.at()));
      }
    }
    return findings;
  }

  private static Finding given(GivenTaskRoles roles) {
    return Finding.of(
            "These inputs give a task one role for both: its code may do what only ECS should, such"
                + " as read every secret that is injected, and ECS gets what the code needs.")
        .because("both are " + roles.shown())
        .remedy(
            Remedy.of(
                "Keep it as the execution role, and give the module a role of its own for the"
                    + " code."));
  }

  private static Finding finding(TaskDefinition definition) {
    return Finding.of(
            definition.title()
                + " has one role for both: its code may do what only ECS should, such as read"
                + " every secret that is injected, and ECS gets what the code needs.")
        .because("both are " + definition.roles().task().shown())
        .remedy(
            Remedy.of("Keep it as the execution role, and make a task role of its own.")
                .fix(RoleSnippets.taskRole(definition)));
  }
}
