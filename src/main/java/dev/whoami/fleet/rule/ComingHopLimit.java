package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.account.LaunchTemplate;
import dev.whoami.fleet.kubernetes.NodeAccess;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import java.util.List;
import java.util.Optional;

/** A workload lives on the node's role, and newer nodes keep it from their pods. */
final class ComingHopLimit implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    NodeAccess access = all.kubernetes().access();
    Optional<String> coming = coming(access);
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      int without = each.counts().of(PodOutcome.NO_ROLE);
      boolean isLiving =
          without > 0
              && each.counts().keys().isReachable()
              && !each.worst().isInHostNetwork()
              && !each.worst().awsSign().isEmpty();
      if (isLiving && (each.counts().isSplit() || coming.isPresent())) {
        String sign =
            each.counts().isSplit()
                ? "some of its pods are on nodes with hop limit 1 already"
                : coming.orElse("") + " has hop limit 1";
        affected.addPods(each.id(), sign, without, each.replicas());
      }
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "depends", "depend")
                        + " on the node's role, and lose"
                        + (ids.size() == 1 ? "s" : "")
                        + " it on nodes whose hop limit is 1.")
                .remedy(Remedy.of("Give each its own role before the nodes are replaced (WHO908)."))
                .remedy(untilThen(access)));
  }

  /** The source of the next nodes, and the hop limit that it gives them. */
  private static Optional<String> coming(NodeAccess access) {
    Optional<String> ofClass = access.classToCome().map(it -> "EC2NodeClass " + it);
    return ofClass.isPresent()
        ? ofClass
        : access
            .templateToCome()
            .map(it -> "launch template " + it.name() + ", version " + it.version() + ",");
  }

  /** If no source of nodes was read, there is no command to paste. */
  private static Remedy untilThen(NodeAccess access) {
    if (access.classToCome().isPresent()) {
      return Remedy.of("Until then, keep the hop limit of Karpenter's nodes at 2.")
          .fix(Fix.of("WHO909", "node-class"));
    }
    return access
        .templateToCome()
        .map(ComingHopLimit::newVersion)
        .orElse(Remedy.of("Until then, keep the hop limit of new nodes at 2."));
  }

  /** The template that EKS makes of that of a managed node group is not to be changed. */
  private static Remedy newVersion(LaunchTemplate template) {
    String text =
        "Until then, give the launch template of the node group a version with hop limit 2, and let"
            + " the group use that version.";
    NamedFix fix =
        NamedFix.of("WHO909", "template").with("version", String.valueOf(template.version()));
    return template.isOfEks()
        ? Remedy.of(text + " Do not change the template " + template.name() + ": EKS made it.")
        : Remedy.of(text).fix(fix.with("template", template.name()).fix());
  }
}
