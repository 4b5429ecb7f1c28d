package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
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
 * Managed node groups of EKS that set nothing for their metadata, and whose role has permissions
 * that only a program needs. Without such permissions, the default is not worth a warning.
 */
final class OpenNodeGroup implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    Map<SourceLocation, Finding> found = new LinkedHashMap<>();
    for (NodeGroup each : all.only(NodeGroup.class)) {
      Optional<Role> role = all.roleOf(each.role()).filter(it -> !it.isOneOfSeveral());
      Optional<String> beyond = role.flatMap(it -> it.policies().beyondNodes());
      if (beyond.isPresent()) {
        Optional<Host> template = all.templateOf(each);
        if (each.template().isAbsent()) {
          found.put(each.at(), withoutTemplate(role.get(), beyond.get()));
        } else if (template.filter(it -> isLeftOpen(all.metadataOf(it))).isPresent()) {
          found.put(template.get().at(), ofTemplate(template.get(), role.get(), beyond.get()));
        }
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

  private static Finding withoutTemplate(Role role, String beyond) {
    return open(role, beyond)
        .because("the node group has no launch template, and EKS then sets a hop limit of 2")
        .remedy(
            Remedy.of(
                "First give the pods that use AWS roles of their own (WHO817). Then give the node"
                    + " group a launch template that requires tokens with a hop limit of 1."));
  }

  private static Finding ofTemplate(Host template, Role role, String beyond) {
    return open(role, beyond)
        .because(
            "nothing is set, so the account or the image decides: IMDSv1, or a hop limit of 2, both"
                + " of which are open")
        .remedy(
            Remedy.of(
                    "First give the pods that use AWS roles of their own (WHO817). Then require"
                        + " tokens with a hop limit of 1. Pods in the host network keep the role of"
                        + " the node.")
                .fix(DialectFix.of("WHO811", template.at().dialect())));
  }

  private static Finding open(Role role, String beyond) {
    return Finding.of(
            "Every pod on these nodes can take the role of its node from the instance metadata, and"
                + " that role has more permissions than nodes need.")
        .because("role " + role.shown() + " has " + beyond);
  }
}
