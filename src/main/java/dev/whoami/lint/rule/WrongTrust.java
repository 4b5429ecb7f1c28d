package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.starter.TaskStarter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A role whose trust policy names another service than the one that assumes it. */
final class WrongTrust implements LintRule {
  private static final LintRule OF_TOKENS = new UnfitTokenTrust();

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    add(findings, all.taskRoles(), "a task role", "ecs-tasks");
    add(findings, all.executionRoles(), "an execution role", "ecs-tasks");
    add(findings, all.hostRoles(), "the Host Role", "ec2");
    add(findings, all.managedInstanceRoles(), "the role of Managed Instances", "ec2");
    add(findings, all.infrastructureRoles(), "an infrastructure role", "ecs");
    for (TaskStarter each : all.only(TaskStarter.class)) {
      Set<Role> roles = all.roleOf(each.role()).map(Collections::singleton).orElse(new HashSet<>());
      add(findings, roles, "the role of " + each.kind().words(), each.kind().service());
    }
    findings.addAll(OF_TOKENS.judge(all));
    return findings;
  }

  private static void add(List<LintFinding> to, Set<Role> roles, String use, String service) {
    Set<SourceLocation> reported = to.stream().map(LintFinding::at).collect(Collectors.toSet());
    for (Role role : roles) {
      if (!reported.contains(role.at()) && role.trust().excludes(service)) {
        to.add(LintFinding.of(finding(role, use, service), role.at()));
      }
    }
  }

  private static Finding finding(Role role, String use, String service) {
    String wanted = service + ".amazonaws.com";
    return Finding.of(
            "Role "
                + role.shown()
                + " is "
                + use
                + ", and its trust policy does not name "
                + wanted
                + ": the role cannot be assumed, and what needs it gets no credentials.")
        .because("it trusts " + role.trust().shown())
        .remedy(
            Remedy.of("Let its trust policy name " + wanted + ".")
                .fix(RoleSnippets.trust(role, wanted)));
  }
}
