package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.host.ManagedInstances;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Managed Instances whose infrastructure role may not pass the role of the instances: the policy of
 * AWS lets it pass only one with a certain name.
 */
final class UnpassableInstanceRole implements LintRule {
  private static final String PREFIX = "ecsInstanceRole";

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (ManagedInstances each : all.managedInstances()) {
      Optional<Role> infrastructure = all.roleOf(each.infrastructureRole());
      Optional<Role> instance = all.roleInProfile(each.profile());
      boolean isNamed = infrastructure.isPresent() && passesByName(infrastructure.get());
      if (isNamed && instance.isPresent()) {
        finding(infrastructure.get(), instance.get())
            .ifPresent(it -> findings.add(LintFinding.of(it, each.at())));
      }
    }
    return findings;
  }

  /** Whether all that it may pass is by AWS's own policy. */
  private static boolean passesByName(Role infrastructure) {
    Policies policies = infrastructure.policies();
    return policies.hasNamed(Policies.MANAGED_INSTANCES)
        && policies.othersForbid("iam:PassRole", Policies.MANAGED_INSTANCES);
  }

  /** CloudFormation makes up a name of the stack's; Terraform's may have a prefix of one's own. */
  private static Optional<Finding> finding(Role infrastructure, Role instance) {
    boolean isWrong = instance.name().isKnownWithout(PREFIX);
    boolean isBelowPath = instance.path().isKnownWithout("/" + PREFIX) && !instance.path().is("/");
    boolean isWrongPrefix =
        instance.name().isAbsent() && instance.namePrefix().isKnownWithout(PREFIX);
    boolean isMadeUp =
        instance.name().isAbsent() && instance.at().dialect() == Dialect.CLOUDFORMATION;
    if (instance.path().isKnownWith("/" + PREFIX)) {
      return Optional.empty();
    }
    if (isWrong) {
      return Optional.of(finding(infrastructure, instance, "the name is " + instance.shown()));
    }
    if (isBelowPath) {
      return Optional.of(finding(infrastructure, instance, "it has a path, which comes first"));
    }
    if (isWrongPrefix) {
      return Optional.of(finding(infrastructure, instance, "name_prefix begins otherwise"));
    }
    return isMadeUp
        ? Optional.of(
            finding(
                    infrastructure,
                    instance,
                    "it has no RoleName, so CloudFormation makes one of the stack's name")
                .withSeverity(Severity.WARNING))
        : Optional.empty();
  }

  private static Finding finding(Role infrastructure, Role instance, String why) {
    return Finding.of(
            "ECS starts no Managed Instances here: infrastructure role "
                + infrastructure.shown()
                + " may only pass roles whose names begin with ecsInstanceRole and have no path"
                + " before that, and the role of the instances, "
                + instance.shown()
                + ", is not one of these.")
        .because(why)
        .because("no policy but " + Policies.MANAGED_INSTANCES + " allows iam:PassRole")
        .remedy(
            Remedy.of(
                    "Name the role of the instances so, without a path, or let the infrastructure"
                        + " role pass it by a policy of your own.")
                .fix(DialectFix.of("WHO816", instance.at().dialect())));
  }
}
