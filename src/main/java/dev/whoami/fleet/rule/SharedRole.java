package dev.whoami.fleet.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Workloads whose names have nothing in common use one role. */
final class SharedRole implements FleetRule {
  /** Few can have a reason to share a role. */
  private static final int MANY = 4;

  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Map<String, Map<WorkloadId, Integer>> byRole = new LinkedHashMap<>();
    for (KubernetesFleet cluster : all.clusters()) {
      for (PodGroup each : cluster.groups()) {
        take(byRole, each.configured(), each.id(), each.replicas());
      }
    }
    for (TaskGroup each : all.ecs().groups()) {
      take(byRole, each.configured(), each.id(), each.replicas());
    }
    List<FleetFinding> findings = new ArrayList<>();
    byRole.forEach(
        (role, users) -> {
          Set<String> words =
              users.keySet().stream().map(SharedRole::word).collect(Collectors.toSet());
          if (words.size() >= MANY) {
            findings.addAll(finding(role, users));
          }
        });
    return findings;
  }

  @Override
  public boolean isOfAll() {
    return true;
  }

  private static void take(
      Map<String, Map<WorkloadId, Integer>> byRole,
      GivenIdentity configured,
      WorkloadId id,
      int count) {
    configured
        .role()
        .ifPresent(it -> byRole.computeIfAbsent(it, key -> new LinkedHashMap<>()).put(id, count));
  }

  /** The first word of a name: orders of orders-worker. */
  private static String word(WorkloadId id) {
    int end = id.name().indexOf('-');
    return end < 0 ? id.name() : id.name().substring(0, end);
  }

  private static List<FleetFinding> finding(String role, Map<WorkloadId, Integer> users) {
    Affected affected = new Affected();
    users.forEach((id, count) -> affected.add(id, "", count));
    String name = Arn.parse(role).flatMap(Arn::roleName).orElse(role);
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(affected.ids(), "uses", "use")
                        + " the one role "
                        + name
                        + ", though their names have nothing in common. Each may do what any of"
                        + " them needs, and CloudTrail cannot tell them apart by the role.")
                .remedy(Remedy.of("Give each workload a role with only what it needs.")));
  }
}
