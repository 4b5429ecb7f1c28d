package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.pod.RoleAnnotation;
import dev.whoami.lint.model.role.RoleArnFault;
import java.util.ArrayList;
import java.util.List;

/** An annotation for IRSA that is not the ARN of a role, or is where EKS does not look. */
final class UselessRoleAnnotation implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (RoleAnnotation each : all.roleAnnotations()) {
      if (!each.isOfServiceAccount()) {
        findings.add(LintFinding.of(misplaced(each), each.at()));
      } else {
        each.fault()
            .ifPresent(fault -> findings.add(LintFinding.of(malformed(each, fault), each.at())));
      }
    }
    return findings;
  }

  private static Finding malformed(RoleAnnotation annotation, RoleArnFault fault) {
    return Finding.of(
            annotation.owner()
                + " names a value that is not the ARN of a role: STS refuses it, and the pods have"
                + " no identity, or that of their node.")
        .because("eks.amazonaws.com/role-arn " + fault.words())
        .remedy(
            Remedy.of("Write the whole ARN of the role, with the twelve digits of the account.")
                .fix(example(annotation, "annotation")));
  }

  private static Finding misplaced(RoleAnnotation annotation) {
    return Finding.of(
            annotation.owner()
                + " has the annotation for a role, and EKS reads it only on a ServiceAccount: here"
                + " it does nothing.")
        .because("eks.amazonaws.com/role-arn is not on a ServiceAccount")
        .withSeverity(Severity.WARNING)
        .remedy(
            Remedy.of("Move it to the ServiceAccount that the pods run as (serviceAccountName).")
                .fix(example(annotation, "service-account")));
  }

  private static Fix example(RoleAnnotation annotation, String inManifest) {
    return Fix.of("WHO815", annotation.at().dialect().isTerraform() ? "terraform" : inManifest);
  }
}
