package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Launch;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.host.Host;
import java.util.ArrayList;
import java.util.List;

/** In host network mode the agent provides task roles only if it is configured to. */
final class HostNetwork implements LintRule {
  /** Most clusters have AWS's images, which come with the setting. */
  private static final String NO_INSTANCE = "no container instance is declared beside it";

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    boolean isEnabled = isEnabled(all);
    for (TaskDefinition each : all.taskDefinitions()) {
      // AWS sets up the agent of Managed Instances, and on Fargate there is no such mode.
      boolean isOwnAgent = !each.isOnFargate() && each.launch() != Launch.MANAGED_INSTANCES;
      boolean isHost = each.networkMode().is("host") && isOwnAgent;
      if (isHost && each.roles().task().isPresent() && !isEnabled) {
        Finding found = finding(each);
        boolean isAnyKnown = !all.containerHosts().isEmpty();
        findings.add(
            LintFinding.of(
                isAnyKnown ? found : found.withSeverity(Severity.NOTE).because(NO_INSTANCE),
                each.at()));
      }
    }
    return findings;
  }

  /** The ECS-optimized images come with it. */
  private static boolean isEnabled(Declarations all) {
    return all.hosts().stream()
        .anyMatch(
            it ->
                it.has(Host.Mark.TASK_ROLES_IN_HOST_NETWORK)
                    || it.has(Host.Mark.ECS_OPTIMIZED_IMAGE));
  }

  private static Finding finding(TaskDefinition definition) {
    return Finding.of(
            definition.title()
                + " has a task role and uses the host network. There the ECS agent provides task"
                + " roles only if it is configured to; otherwise its tasks are not placed."
                + " ECS-optimized images are configured so; others are not.")
        .because("the network mode is host")
        .remedy(
            Remedy.of("On your own images, put this into /etc/ecs/ecs.config:")
                .fix(Fix.of("WHO810", "agent")));
  }
}
