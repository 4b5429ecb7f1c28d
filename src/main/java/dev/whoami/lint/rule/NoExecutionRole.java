package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.ExecutionNeed;
import java.util.ArrayList;
import java.util.List;

/** A task definition that makes ECS do something for it, without the role to do it with. */
final class NoExecutionRole implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      if (each.roles().execution().isPresent()) {
        continue;
      }
      List<String> needs = needsOf(each);
      if (!needs.isEmpty()) {
        findings.add(LintFinding.of(needed(each, needs), each.at()));
      } else if (each.isOnFargate() && mayPullFromEcr(each)) {
        findings.add(LintFinding.of(maybeNeeded(each), each.at()));
      }
    }
    return findings;
  }

  private static List<String> needsOf(TaskDefinition definition) {
    List<String> needs = new ArrayList<>();
    for (Container container : definition.containers().list()) {
      for (ExecutionNeed need : container.needs()) {
        if (definition.isOnFargate() || !need.isOnFargateAlone()) {
          needs.add("container " + container.name() + " " + need.words());
        }
      }
    }
    return needs;
  }

  private static boolean mayPullFromEcr(TaskDefinition definition) {
    return !definition.containers().areKnown()
        || definition.containers().list().stream().anyMatch(it -> it.image().isUnknown());
  }

  private static Finding needed(TaskDefinition definition, List<String> needs) {
    String where = definition.isOnFargate() ? " on Fargate" : "";
    Finding finding =
        Finding.of(
            definition.title()
                + " has no execution role, and ECS needs one for it"
                + where
                + ": ECS refuses the definition, or its tasks never start.");
    return finding.because(needs).remedy(remedy(definition));
  }

  private static Finding maybeNeeded(TaskDefinition definition) {
    return Finding.of(
            definition.title()
                + " is for Fargate and has no execution role. If an image of it comes from Amazon"
                + " ECR, its tasks never start.")
        .withSeverity(Severity.NOTE)
        .remedy(remedy(definition));
  }

  private static Remedy remedy(TaskDefinition definition) {
    return Remedy.of(
            "Name the execution role. It is ECS's own, and the containers never get it: the task"
                + " role is another one.")
        .fix(RoleSnippets.executionRole(definition));
  }
}
