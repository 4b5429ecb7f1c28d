package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.EcsTaskDefinition;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.EnvironmentFacts.Keys;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Access keys are in the environment of a workload, and come before every role. */
final class KeysInWorkload implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected written = new Affected();
    Affected secret = new Affected();
    Affected started = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      take(each.id(), each.environments(), each.replicas(), written, secret);
    }
    for (TaskGroup each : all.ecs().groups()) {
      take(
          each.id(),
          each.definition().map(it -> it.environments()).orElse(Collections.emptyList()),
          each.replicas(),
          written,
          secret);
      int withKeys = each.given().getOrDefault(GivenIdentity.of(Mechanism.KEYS, ""), 0);
      if (withKeys > 0 && !each.definition().filter(EcsTaskDefinition::hasKeys).isPresent()) {
        started.add(each.id(), Affected.tasks(withKeys, each.replicas()), withKeys);
      }
    }
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        written.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " access keys in its definition. Every client takes them before a"
                            + " role, and anyone who can read the definition has them.")
                    .remedy(fix())));
    findings.addAll(
        started.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " tasks that were started with access keys in their overrides. Every"
                            + " client takes them before a role, and anyone who can describe the"
                            + " tasks has them.")
                    .remedy(fix())));
    findings.addAll(
        secret.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "takes", "take")
                            + " access keys from a secret. Every client takes them before a role.")
                    .withSeverity(Severity.WARNING)
                    .remedy(fix())));
    return findings;
  }

  private static void take(
      WorkloadId id,
      List<EnvironmentFacts> environments,
      int count,
      Affected written,
      Affected secret) {
    if (environments.stream().anyMatch(it -> it.keys() == Keys.WRITTEN)) {
      written.add(id, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set", count);
    } else if (environments.stream().anyMatch(it -> it.keys() == Keys.FROM_SECRET)) {
      secret.add(id, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY come from a secret", count);
    }
  }

  private static Remedy fix() {
    return Remedy.of(
            "Remove both variables, give the workload a role, and deactivate the key when its last"
                + " use is past.")
        .fix(Fix.of("WHO916", "deactivate"));
  }
}
