package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.container.Container;
import java.util.ArrayList;
import java.util.List;

/** A profile comes before the container's role in the order of most client libraries. */
final class ProfileBesideRole implements LintRule {
  private static final String CONFIG_FILE = "AWS_CONFIG_FILE";

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition definition : all.taskDefinitions()) {
      for (Container container : definition.containers().list()) {
        List<String> signs = signs(container);
        if (definition.roles().task().isPresent() && !signs.isEmpty()) {
          findings.add(LintFinding.of(finding(definition, container, signs), definition.at()));
        }
      }
    }
    return findings;
  }

  private static List<String> signs(Container container) {
    List<String> signs = new ArrayList<>();
    container.variables().stream()
        .filter(it -> it.isProfile())
        .forEach(it -> signs.add("environment variable " + it.name()));
    container.credentialsMounts().forEach(path -> signs.add("a volume is mounted at " + path));
    return signs;
  }

  /** It may hold only a region, or profiles that take the task role as their source. */
  private static boolean isConfigOnly(Container container) {
    return container.credentialsMounts().isEmpty()
        && container.variables().stream()
            .filter(it -> it.isProfile())
            .allMatch(it -> it.name().equals(CONFIG_FILE));
  }

  private static Finding finding(
      TaskDefinition definition, Container container, List<String> signs) {
    Finding finding =
        Finding.of(
            "Container "
                + container.name()
                + " of "
                + definition.name()
                + " has a profile as well as a task role. Client libraries use the profile first:"
                + " the code runs as the profile's identity, or fails if the profile does not"
                + " exist.");
    return (isConfigOnly(container) ? finding.withSeverity(Severity.NOTE) : finding)
        .because(signs)
        .remedy(
            Remedy.of(
                "Remove the variable and the mount from the container, so that the task role is"
                    + " used."));
  }
}
