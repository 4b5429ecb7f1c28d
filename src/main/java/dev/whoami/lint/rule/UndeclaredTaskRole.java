package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.AwsUse;
import dev.whoami.lint.model.Container;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import java.util.ArrayList;
import java.util.List;

/** A task definition without a task role, whose containers use AWS or may. */
final class UndeclaredTaskRole implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      if (each.roles().task().isAbsent() && !isHarmless(each)) {
        findings.add(LintFinding.of(finding(each), each.at()));
      }
    }
    return findings;
  }

  /** Keys in a container are another finding; servers of everyday use are none. */
  private static boolean isHarmless(TaskDefinition definition) {
    if (definition.containers().list().stream().anyMatch(Container::hasKeys)) {
      return true;
    }
    return signs(definition).isEmpty()
        && definition.containers().areKnown()
        && definition.containers().list().stream().allMatch(Container::isKnownNotToUseAws);
  }

  private static Finding finding(TaskDefinition definition) {
    List<String> signs = signs(definition);
    String fact = "Task definition " + definition.name() + " has no task role, ";
    Finding finding =
        signs.isEmpty()
            ? Finding.of(
                    fact
                        + "and it is not known whether its containers use AWS. If they do, "
                        + consequence(definition))
                .withSeverity(Severity.WARNING)
            : Finding.of(fact + "and its containers use AWS: " + consequence(definition));
    Remedy remedy =
        Remedy.of("Give it its own role, with only the permissions that the code needs.");
    return finding.because(signs).remedy(remedy.snippet(RoleSnippets.taskRole(definition)));
  }

  private static String consequence(TaskDefinition definition) {
    switch (definition.launch()) {
      case FARGATE:
        return "on Fargate there is no other role, so they get no credentials.";
      case MANAGED_INSTANCES:
        return "on Managed Instances they get no credentials, or those of the instance role.";
      case EC2:
        return "on EC2 they run as the Host Role.";
      default:
        return "on EC2 they run as the Host Role, on Fargate they get no credentials.";
    }
  }

  private static List<String> signs(TaskDefinition definition) {
    List<String> signs = new ArrayList<>();
    for (Container each : definition.containers().list()) {
      for (AwsUse use : each.uses()) {
        signs.add("container " + each.name() + ": " + use.sign());
      }
    }
    definition.uses().forEach(use -> signs.add(use.sign()));
    return signs;
  }
}
