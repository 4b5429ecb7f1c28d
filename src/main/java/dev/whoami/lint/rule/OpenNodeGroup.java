package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.Host;
import dev.whoami.lint.model.host.MetadataOptions;
import dev.whoami.lint.model.host.NodeGroup;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Managed node groups of EKS that set nothing for their metadata, where the default is open: by the
 * image of EKS, or by an image of one's own. It is a warning if the role of the nodes has
 * permissions that only a program needs, and otherwise a note.
 */
final class OpenNodeGroup implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    Map<SourceLocation, Finding> found = new LinkedHashMap<>();
    for (NodeGroup each : all.only(NodeGroup.class)) {
      Optional<Role> role = all.singleRoleOf(each.role());
      Optional<String> beyond = role.flatMap(it -> it.policies().beyondNodes());
      if (each.template().isAbsent()) {
        if (each.isOfAmazonLinux2()) {
          found.put(each.at(), withoutTemplate(open(role, beyond)));
        }
      } else if (beyond.isPresent()) {
        all.templateOf(each)
            .filter(it -> each.isOfAmazonLinux2() || it.has(Host.Mark.OWN_IMAGE))
            .filter(it -> isLeftOpen(all.metadataOf(it)))
            .ifPresent(it -> found.put(it.at(), ofTemplate(it, open(role, beyond))));
      }
    }
    List<LintFinding> findings = new ArrayList<>();
    found.forEach((at, finding) -> findings.add(LintFinding.of(finding, at)));
    return findings;
  }

  /** What is written down is judged by the rule for all hosts. */
  private static boolean isLeftOpen(MetadataOptions options) {
    return options.areLeftToTheAmi()
        && !options.isOff()
        && !options.allowsVersion1()
        && !options.reachesContainers();
  }

  private static Finding withoutTemplate(Finding open) {
    return open.because(
            "the node group has no launch template, and EKS sets a hop limit of 2 for Amazon"
                + " Linux 2")
        .remedy(
            Remedy.of(
                "First give the pods that use AWS roles of their own (WHO817). Then give the node"
                    + " group a launch template that requires tokens with a hop limit of 1, or"
                    + " Amazon Linux 2023, which has that limit."));
  }

  private static Finding ofTemplate(Host template, Finding open) {
    return open.because(
            "nothing is set, so the account or the image decides: IMDSv1, or a hop limit of 2, both"
                + " of which are open")
        .remedy(
            Remedy.of(
                    "First give the pods that use AWS roles of their own (WHO817). Then require"
                        + " tokens with a hop limit of 1. Pods in the host network keep the role of"
                        + " the node.")
                .fix(DialectFix.of("WHO811", template.at().dialect())));
  }

  private static Finding open(Optional<Role> role, Optional<String> beyond) {
    String fact =
        "Every pod on these nodes can take the role of its node from the instance metadata, ";
    return role.isPresent() && beyond.isPresent()
        ? Finding.of(fact + "and that role has more permissions than nodes need.")
            .because("role " + role.get().shown() + " has " + beyond.get())
        : Finding.of(fact + "whatever its own role is.").withSeverity(Severity.NOTE);
  }
}
