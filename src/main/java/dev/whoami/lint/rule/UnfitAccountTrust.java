package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.pod.AccountRenaming;
import dev.whoami.lint.model.pod.RoleAnnotation;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.token.TokenDenial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ServiceAccount in one file and its role in another, whose trust policy does not name it. The
 * two are tied by the role's name, which a role of another account may have as well. Where
 * something renames accounts, what they are called in a cluster is not known.
 */
final class UnfitAccountTrust implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    if (!all.only(AccountRenaming.class).isEmpty()) {
      return findings;
    }
    NamedRoles named = NamedRoles.in(all);
    for (RoleAnnotation each : all.roleAnnotations()) {
      String name = nameIn(each);
      Optional<String> subject = each.subject();
      if (!name.isEmpty() && subject.isPresent()) {
        List<Role> roles = named.of(name);
        NamedRoles.denial(roles, it -> it.denialOf(subject.get()))
            .ifPresent(it -> findings.add(finding(roles.get(0), each, subject.get(), it)));
      }
    }
    return findings;
  }

  private static LintFinding finding(
      Role role, RoleAnnotation annotation, String subject, TokenDenial denial) {
    return LintFinding.of(
        UnfitTokenTrust.rejected(role, annotation, subject, denial)
            .withSeverity(Severity.WARNING)
            .because(
                annotation.owner()
                    + " is in "
                    + annotation.at().file()
                    + annotation.at().line().map(it -> ":" + it).orElse("")),
        role.at());
  }

  /** The role's name; empty where it is not known, or not an ARN. */
  private static String nameIn(RoleAnnotation annotation) {
    String arn = annotation.role().text();
    return annotation.fault().isPresent() ? "" : arn.substring(arn.lastIndexOf('/') + 1);
  }
}
