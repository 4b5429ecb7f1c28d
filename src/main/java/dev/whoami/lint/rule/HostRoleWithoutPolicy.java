package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.List;

/** Without its policy an instance never joins the cluster. */
final class HostRoleWithoutPolicy implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (Role role : all.hostRoles()) {
      if (!role.policies().hasNamed(Policies.HOST) && role.policies().allowNothingOf("ecs")) {
        findings.add(LintFinding.of(finding(role), role.at()));
      }
    }
    return findings;
  }

  private static Finding finding(Role role) {
    return Finding.of(
            "Role "
                + role.shown()
                + " is the Host Role of container instances, and no policy in these files lets the"
                + " ECS agent work: the instances do not join the cluster.")
        .because("no " + Policies.HOST + ", and no other policy with actions of ecs")
        .remedy(
            Remedy.of("Attach " + Policies.HOST + ".")
                .fix(RoleSnippets.ofRole(DialectFix.of("WHO808", role.at().dialect()), role)));
  }
}
