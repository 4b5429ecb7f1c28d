package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Container;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.Policies;
import dev.whoami.lint.model.Role;
import dev.whoami.lint.model.TaskDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An execution role with which ECS may not do what the containers need. */
final class ExecutionRoleWithoutPolicy implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (Role role : all.executionRoles()) {
      Set<String> needs = needsOf(role, all);
      if (!needs.isEmpty() && isBare(role)) {
        findings.add(LintFinding.of(finding(role, needs), role.at()));
      }
    }
    return findings;
  }

  private static boolean isBare(Role role) {
    return !role.policies().hasNamed(Policies.EXECUTION)
        && role.policies().allowNothingOf("ecr", "logs", "secretsmanager", "ssm", "s3");
  }

  /** Swapped roles are another finding, whose way out is not this one. */
  private static Set<String> needsOf(Role role, Declarations all) {
    Set<String> needs = new LinkedHashSet<>();
    for (TaskDefinition definition : all.taskDefinitions()) {
      boolean isIts = all.roleOf(definition.roles().execution()).filter(role::equals).isPresent();
      if (isIts && !SwappedRoles.areIn(definition, all)) {
        for (Container container : definition.containers().list()) {
          container
              .needs()
              .forEach(need -> needs.add("container " + container.name() + " " + need.words()));
        }
      }
    }
    return needs;
  }

  private static Finding finding(Role role, Set<String> needs) {
    Finding finding =
        Finding.warning(
            "Role "
                + role.shown()
                + " is an execution role, and no policy that stands here lets ECS do what the"
                + " containers need: their tasks do not start.");
    for (String need : needs) {
      finding = finding.because(need);
    }
    return finding.remedy(
        Remedy.of(
                "Attach "
                    + Policies.EXECUTION
                    + ", and for secrets a policy that allows to read them.")
            .snippet(RoleSnippets.attachment(role, Policies.EXECUTION)));
  }
}
