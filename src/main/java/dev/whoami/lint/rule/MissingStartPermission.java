package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.ExecutionNeed;
import dev.whoami.lint.model.role.Permission;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An execution role whose policies are all known, and lack an action that ECS needs to start a
 * task. One that lacks everything is {@link ExecutionRoleWithoutPolicy}.
 */
final class MissingStartPermission implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    lacking(all).forEach((role, it) -> findings.add(LintFinding.of(finding(role, it), role.at())));
    return findings;
  }

  /** By role, what each of its containers needs and does not get. */
  private static Map<Role, Lacking> lacking(Declarations all) {
    Map<Role, Lacking> lacking = new LinkedHashMap<>();
    for (TaskDefinition definition : all.taskDefinitions()) {
      Optional<Role> role = all.roleOf(definition.roles().execution());
      boolean isJudged =
          role.isPresent()
              && !ExecutionRoleWithoutPolicy.isBare(role.get())
              && !SwappedRoles.areIn(definition, all);
      if (isJudged) {
        Lacking its = Lacking.in(definition, role.get(), all);
        if (!its.actions.isEmpty()) {
          lacking.merge(role.get(), its, Lacking::and);
        }
      }
    }
    return lacking;
  }

  private static Finding finding(Role role, Lacking lacking) {
    Finding finding =
        Finding.of(
            "Role "
                + role.shown()
                + " is an execution role, and no policy of it here allows "
                + String.join(" and ", lacking.actions)
                + ": its tasks do not start.");
    return finding
        .because(new ArrayList<>(lacking.containers))
        .remedy(
            Remedy.of("Allow it, of only what these tasks use.")
                .fix(PolicySnippet.of(role, lacking.grants)));
  }

  /** What is not allowed, in words and as actions, and which containers need it. */
  private static final class Lacking {
    private final Set<String> actions = new LinkedHashSet<>();
    private final Set<String> grants = new LinkedHashSet<>();
    private final Set<String> containers = new LinkedHashSet<>();

    private static Lacking in(TaskDefinition definition, Role role, Declarations all) {
      Lacking lacking = new Lacking();
      for (Container container : definition.containers().list()) {
        for (ExecutionNeed need : container.needs()) {
          boolean isDone =
              need == ExecutionNeed.LOG_GROUP && all.mayDeclareLogGroup(container.logGroup());
          if (!isDone && (definition.isOnFargate() || !need.isOnFargateAlone())) {
            lacking.add(container, need, role);
          }
        }
      }
      return lacking;
    }

    private void add(Container container, ExecutionNeed need, Role role) {
      for (Permission each : need.permissions()) {
        if (each.isMissingIn(role.policies())) {
          actions.add(each.shown());
          grants.addAll(each.actions());
          containers.add("container " + container.name() + " " + need.words());
        }
      }
    }

    private Lacking and(Lacking other) {
      actions.addAll(other.actions);
      grants.addAll(other.grants);
      containers.addAll(other.containers);
      return this;
    }
  }
}
