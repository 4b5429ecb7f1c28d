package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.role.Permission;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.starter.TaskStarter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The role of a rule, a schedule or a state machine that starts an ECS task, without the action for
 * it: to run a task, or to pass the roles of its definition to it.
 */
final class TaskNotStarted implements LintRule {
  private static final Permission RUN = Permission.of("ecs:RunTask");
  private static final Permission PASS = Permission.of("iam:PassRole");

  @Override
  public List<LintFinding> judge(Declarations all) {
    Map<Role, Lacking> lacking = new LinkedHashMap<>();
    for (TaskStarter each : all.only(TaskStarter.class)) {
      all.roleOf(each.role())
          .ifPresent(it -> lacking.computeIfAbsent(it, role -> new Lacking()).add(each, it, all));
    }
    List<LintFinding> findings = new ArrayList<>();
    lacking.forEach(
        (role, it) -> {
          if (!it.actions.isEmpty()) {
            findings.add(LintFinding.of(it.finding(role), role.at()));
          }
        });
    return findings;
  }

  /** The actions that a role lacks, and what needs them. */
  private static final class Lacking {
    private final Set<String> actions = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    private void add(TaskStarter starter, Role role, Declarations all) {
      if (RUN.isMissingIn(role.policies())) {
        actions.addAll(RUN.actions());
        reasons.add(starter.kind().words() + " starts a task with the role");
      }
      if (PASS.isMissingIn(role.policies())) {
        all.taskDefinitions().stream()
            .filter(starter::starts)
            .findFirst()
            .flatMap(it -> passed(it, all))
            .ifPresent(
                it -> {
                  actions.addAll(PASS.actions());
                  reasons.add(starter.kind().words() + " starts a task that has " + it);
                });
      }
    }

    private Finding finding(Role role) {
      return Finding.of(
              "Role "
                  + role.shown()
                  + " starts ECS tasks, but none of its policies here allows "
                  + String.join(" and ", actions)
                  + ": the tasks do not start.")
          .because(new ArrayList<>(reasons))
          .remedy(
              Remedy.of("Allow these actions only for what the tasks use.")
                  .fix(PolicySnippet.of(role, actions)));
    }
  }

  /** The roles of a definition that ECS certainly needs, in words. */
  private static Optional<String> passed(TaskDefinition definition, Declarations all) {
    List<String> roles = new ArrayList<>();
    if (isCertain(definition.roles().task(), all)) {
      roles.add("a task role");
    }
    if (isCertain(definition.roles().execution(), all)) {
      roles.add("an execution role");
    }
    return roles.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", roles));
  }

  /** A variable may be empty. */
  private static boolean isCertain(Setting role, Declarations all) {
    return role.isKnown() || role.isElsewhere() || all.roleOf(role).isPresent();
  }
}
