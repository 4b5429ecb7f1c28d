package dev.whoami.fleet.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.DeniedRole;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The trust policy of the configured role does not let these pods or tasks have it. */
final class UntrustingRole implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    List<FleetFinding> findings = new ArrayList<>();
    for (Mechanism each : Mechanism.values()) {
      findings.addAll(judge(all, each));
    }
    return findings;
  }

  private static List<FleetFinding> judge(FleetFacts all, Mechanism mechanism) {
    Affected affected = new Affected();
    Map<Object, PodGroup> groups = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      if (each.trust().isDeniedByPolicy() && each.configured().is(mechanism)) {
        affected.addPods(
            each.id(),
            detail(each.configured(), each.trust().denial().orElse("")),
            each.replicas(),
            each.replicas());
        groups.put(each.id(), each);
      }
    }
    for (TaskGroup each : all.ecs().groups()) {
      for (DeniedRole role : each.denied()) {
        if (role.trust().isDeniedByPolicy() && mechanism == Mechanism.TASK_ROLE) {
          String why = detail(role.role(), role.trust().denial().orElse(""));
          affected.add(each.id(), role.share() + why, role.tasks());
        }
      }
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "is", "are")
                        + " configured with a role that does not trust "
                        + trusted(mechanism, ids.size() == 1)
                        + ". Each request for the role is denied.")
                .remedy(fix(mechanism, groups.get(ids.get(0)), all)));
  }

  private static String trusted(Mechanism mechanism, boolean isOne) {
    return mechanism == Mechanism.TASK_ROLE
        ? "ECS tasks"
        : (isOne ? "its" : "their") + " service account by " + mechanism.title();
  }

  private static String detail(GivenIdentity role, String denial) {
    return "role "
        + role.role().flatMap(Arn::parse).flatMap(Arn::roleName).orElse("")
        + ": "
        + denial;
  }

  private static Remedy fix(
      Mechanism mechanism, @org.jspecify.annotations.Nullable PodGroup group, FleetFacts all) {
    Remedy remedy = Remedy.of("Add this statement to the trust policy of the role.");
    if (mechanism == Mechanism.TASK_ROLE) {
      return remedy.fix(Fix.of("WHO907", "ecs"));
    }
    if (group != null && group.caller().isPresent()) {
      return Remedy.of(
              "Add this statement to the trust policy of the target role. The association's own"
                  + " role has to trust pods.eks.amazonaws.com.")
          .fix(NamedFix.of("WHO907", "target").with("role", group.caller().get()).fix());
    }
    if (mechanism == Mechanism.POD_IDENTITY || group == null) {
      return remedy.fix(Fix.of("WHO907", "pod-identity"));
    }
    if (group.worst().hasOtherAudience()) {
      return Remedy.of(
          "Set the audience of the token's volume to sts.amazonaws.com in the template of the"
              + " workload. Another audience has to be in the trust policy and in the OIDC"
              + " provider.");
    }
    String issuer = all.kubernetes().issuer();
    NamedFix fix =
        NamedFix.of("WHO907", "irsa")
            .with("namespace", group.id().space())
            .with("serviceAccount", group.account())
            .with(
                "account",
                group.configured().role().flatMap(Arn::parse).map(Arn::account).orElse("ACCOUNT"));
    return remedy.fix(fix.with("issuer", issuer).fix());
  }
}
