package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.AlksType;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An ALKS role whose type trusts another service than the one that assumes it. */
final class WrongAlksType implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    add(findings, all.taskRoles(), "a task role", "ecs-tasks", AlksType.TASK);
    add(findings, all.executionRoles(), "an execution role", "ecs-tasks", AlksType.TASK);
    add(findings, all.hostRoles(), "the Host Role", "ec2", AlksType.INSTANCE);
    return findings;
  }

  private static void add(
      List<LintFinding> to, Set<Role> roles, String use, String service, AlksType wanted) {
    Set<SourceLocation> reported = to.stream().map(LintFinding::at).collect(Collectors.toSet());
    for (Role role : roles) {
      if (!reported.contains(role.at())
          && role.alksType().filter(type -> type.excludes(service)).isPresent()) {
        to.add(LintFinding.of(finding(role, use, wanted), role.at()));
      }
    }
  }

  private static Finding finding(Role role, String use, AlksType wanted) {
    String type = role.alksType().map(AlksType::title).orElse("");
    return Finding.of(
            "Role "
                + role.shown()
                + " is "
                + use
                + ", and ALKS makes it as \""
                + type
                + "\": its trust policy names another service, so the role cannot be assumed.")
        .because("type = \"" + type + "\"")
        .remedy(
            Remedy.of("Give it the type for its use. ALKS then replaces the role.")
                .fix(Fix.of("WHO807", "terraform").with("type", wanted.title())));
  }
}
