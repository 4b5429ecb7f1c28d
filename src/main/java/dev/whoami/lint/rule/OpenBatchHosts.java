package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.host.BatchHosts;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Instances of AWS Batch whose role has permissions that only a job needs. Jobs are in the network
 * of their host, so no hop limit keeps them from its metadata.
 */
final class OpenBatchHosts implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (BatchHosts each : all.only(BatchHosts.class)) {
      Optional<Role> role = all.roleInProfile(each.profile()).filter(it -> !it.isOneOfSeveral());
      role.flatMap(it -> it.policies().beyondContainerHosts())
          .ifPresent(it -> findings.add(LintFinding.of(open(role.get(), it), each.at())));
    }
    return findings;
  }

  private static Finding open(Role role, String beyond) {
    return Finding.of(
            "Every Batch job on these instances can take their role from the instance metadata,"
                + " and that role has more permissions than the instances need.")
        .because("role " + role.shown() + " has " + beyond)
        .because("jobs on EC2 use the network of their instance, so a hop limit does not stop them")
        .remedy(
            Remedy.of(
                "First give each job definition a job role (WHO801) with the permissions that its"
                    + " code needs. Then leave only AmazonEC2ContainerServiceforEC2Role in the role"
                    + " of the instances."));
  }
}
