package dev.whoami.fleet.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.ecs.DeniedRole;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured role is not in the whole list of its account's roles. */
final class MissingRole {
  private MissingRole() {}

  static List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    Map<WorkloadId, String> names = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      if (each.trust().isMissing()) {
        affected.addPods(
            each.id(), each.trust().denial().orElse(""), each.replicas(), each.replicas());
        names.put(each.id(), name(each.trust().missing()));
      }
    }
    for (TaskGroup each : all.ecs().groups()) {
      for (DeniedRole role : each.denied()) {
        if (role.isMissing()) {
          affected.add(each.id(), role.share() + role.trust().denial().orElse(""), role.tasks());
          names.put(each.id(), name(role.trust().missing()));
        }
      }
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "is", "are")
                        + " configured with a role that does not exist. Each request for the role"
                        + " is denied.")
                .remedy(
                    Remedy.of(
                            "See whether the role was deleted or renamed. Then configure one that"
                                + " exists, and start new pods or tasks.")
                        .fix(
                            NamedFix.of("WHO906", "role")
                                .with("role", names.getOrDefault(ids.get(0), ""))
                                .fix())));
  }

  private static String name(Optional<String> role) {
    return role.flatMap(Arn::parse).flatMap(Arn::roleName).orElse("");
  }
}
