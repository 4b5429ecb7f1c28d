package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An execution role that does not allow what the containers need. */
final class ExecutionRoleWithoutPolicy implements LintRule {
  private static final List<String> NONE = Collections.emptyList();

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    needs(all)
        .forEach(
            (role, needs) -> {
              if (!needs.isEmpty() && isBare(role)) {
                findings.add(LintFinding.of(finding(role, needs), role.at()));
              }
            });
    return findings;
  }

  /** Whether nothing is allowed of all that an execution role is for. */
  static boolean isBare(Role role) {
    return !role.policies().hasNamed(Policies.EXECUTION)
        && role.policies().allowNothingOf("ecr", "logs", "secretsmanager", "ssm", "s3");
  }

  /** The needs of each execution role; swapped roles are another finding with another fix. */
  private static Map<Role, Set<String>> needs(Declarations all) {
    Map<Role, Set<String>> needs = new LinkedHashMap<>();
    for (TaskDefinition definition : all.taskDefinitions()) {
      Optional<Role> role = all.roleOf(definition.roles().execution());
      if (role.isPresent()) {
        Set<String> its = needs.computeIfAbsent(role.get(), it -> new LinkedHashSet<>());
        its.addAll(SwappedRoles.areIn(definition, all) ? NONE : needsOf(definition));
      }
    }
    return needs;
  }

  private static List<String> needsOf(TaskDefinition definition) {
    List<String> needs = new ArrayList<>();
    for (Container container : definition.containers().list()) {
      container
          .needs()
          .forEach(need -> needs.add("container " + container.name() + " " + need.words()));
    }
    return needs;
  }

  private static Finding finding(Role role, Set<String> needs) {
    Finding finding =
        Finding.of(
            "Role "
                + role.shown()
                + " is an execution role, and none of its policies here allows what the containers"
                + " need: their tasks do not start.");
    return finding
        .because(new ArrayList<>(needs))
        .remedy(
            Remedy.of(
                    "Attach "
                        + Policies.EXECUTION
                        + ", and for secrets a policy that allows to read them.")
                .fix(RoleSnippets.ofRole(DialectFix.of("WHO809", role.at().dialect()), role)));
  }
}
