package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.ecs.ContainerInstance;
import dev.whoami.fleet.model.FleetFinding;
import java.util.Collections;
import java.util.List;

/** The agent of these instances does not give roles to tasks. */
final class AgentWithoutTaskRoles implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    List<ContainerInstance> without = all.ecs().withoutRoles();
    if (without.isEmpty()) {
      return Collections.emptyList();
    }
    Finding finding =
        Finding.of(
            (without.size() == 1 ? "1 container instance" : without.size() + " container instances")
                + " cannot give roles to tasks: the agent reports no"
                + " com.amazonaws.ecs.capability.task-iam-role. ECS starts no task with a role"
                + " there, and tasks without one use the Host Role.");
    for (ContainerInstance each : without) {
      finding = finding.because(each.instance() + ", agent " + each.agent());
    }
    return Collections.singletonList(
        FleetFinding.of(
            finding.remedy(
                Remedy.of("Set this in /etc/ecs/ecs.config, and start the agent again.")
                    .fix(Fix.of("WHO914", "config"))),
            without.get(0).file()));
  }
}
