package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.Service;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Creating the first service of an account needs the permission to create ECS's own role. */
final class ServiceLinkedRoleNeeded implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    Optional<Service> first =
        all.services().stream().filter(it -> it.role().isAbsent()).findFirst();
    return first.isPresent() && !all.hasServiceLinkedRole()
        ? Collections.singletonList(LintFinding.of(finding(), first.get().at()))
        : Collections.emptyList();
  }

  private static Finding finding() {
    Remedy remedy =
        Remedy.of("In a new account, create it first:").fix(Fix.of("WHO813", "create-role"));
    return Finding.of(
            "ECS manages this service with its service-linked role, AWSServiceRoleForECS. ECS"
                + " creates it with the first cluster or service of an account, if the caller has"
                + " iam:CreateServiceLinkedRole.")
        .remedy(remedy);
  }
}
