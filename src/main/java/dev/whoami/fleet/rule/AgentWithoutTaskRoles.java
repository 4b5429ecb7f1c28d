package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.ContainerInstance;
import dev.whoami.fleet.model.FleetFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The agent of these instances does not give roles to tasks. */
final class AgentWithoutTaskRoles implements FleetRule {
  private static final String MISSING =
      " cannot give roles to tasks: the agent reports no"
          + " com.amazonaws.ecs.capability.task-iam-role. ECS starts no task with a role there, and"
          + " tasks without one ";

  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    List<FleetFinding> findings = new ArrayList<>();
    add(all, false, "container instance", "use the Host Role.", findings);
    add(
        all,
        true,
        "external instance",
        "get no credentials. The ECS Anywhere role of the machine, from its Systems Manager"
            + " activation, is for the agents.",
        findings);
    return findings;
  }

  private static void add(
      FleetFacts all, boolean isExternal, String kind, String end, List<FleetFinding> findings) {
    List<ContainerInstance> without =
        all.ecs().withoutRoles().stream()
            .filter(it -> it.isExternal() == isExternal)
            .collect(Collectors.toList());
    if (without.isEmpty()) {
      return;
    }
    String subject = without.size() == 1 ? "1 " + kind : without.size() + " " + kind + "s";
    Finding finding = Finding.of(subject + MISSING + end);
    for (ContainerInstance each : without) {
      finding = finding.because(each.instance() + ", agent " + each.agent());
    }
    findings.add(
        FleetFinding.of(
            finding.remedy(
                Remedy.of("Set this in /etc/ecs/ecs.config, and start the agent again.")
                    .fix(Fix.of("WHO914", "config"))),
            without.get(0).file()));
  }
}
