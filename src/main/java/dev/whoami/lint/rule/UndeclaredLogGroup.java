package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.LogGroup;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.UsedLogGroup;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.ShownName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A task definition of Terraform or CloudFormation that logs to a group which no file declares, and
 * which ECS is not asked to create. A task definition in JSON says nothing of what exists.
 */
final class UndeclaredLogGroup implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LogGroup> declared = all.only(LogGroup.class);
    List<UsedLogGroup> used = all.only(UsedLogGroup.class);
    boolean areManagedHere =
        used.stream()
            .anyMatch(it -> declared.stream().anyMatch(group -> group.isCertainly(it.group())));
    Map<TaskDefinition, Set<UsedLogGroup>> lacking = new LinkedHashMap<>();
    for (UsedLogGroup each : used) {
      boolean isJudged =
          each.at().dialect().isTerraform() || each.at().dialect() == Dialect.CLOUDFORMATION;
      if (isJudged && declared.stream().noneMatch(it -> it.mayHaveName(each.group()))) {
        lacking.computeIfAbsent(each.definition(), it -> new LinkedHashSet<>()).add(each);
      }
    }
    List<LintFinding> findings = new ArrayList<>();
    lacking.forEach(
        (definition, groups) ->
            findings.add(
                LintFinding.of(finding(definition, groups, areManagedHere), definition.at())));
    return findings;
  }

  private static Finding finding(
      TaskDefinition definition, Set<UsedLogGroup> groups, boolean areManagedHere) {
    List<String> reasons =
        groups.stream()
            .map(
                it ->
                    "container "
                        + it.container().name()
                        + " logs to "
                        + ShownName.path(it.group().text())
                        + ", without awslogs-create-group")
            .distinct()
            .collect(Collectors.toList());
    String fact =
        definition.title()
            + " logs to a group that no file here declares: if the group does not exist, the tasks"
            + " do not start.";
    String name = ShownName.path(groups.iterator().next().group().text());
    Finding finding =
        Finding.of(fact)
            .because(reasons)
            .remedy(Remedy.of("Declare the log group.").fix(fix(definition).with("group", name)));
    return areManagedHere
        ? finding.because("the files declare the group of another task")
        : finding.withSeverity(Severity.NOTE);
  }

  private static Fix fix(TaskDefinition definition) {
    return DialectFix.of("WHO822", definition.at().dialect()).with("label", definition.word());
  }
}
