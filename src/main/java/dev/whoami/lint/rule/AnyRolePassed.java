package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A role that may pass every role of its account to every service. */
final class AnyRolePassed implements LintRule {
  /** What gives the code or the shell of whoever calls it the role that is passed. */
  private static final List<String> USES =
      Collections.unmodifiableList(
          Arrays.asList(
              "ecs:RegisterTaskDefinition",
              "ecs:RunTask",
              "lambda:CreateFunction",
              "lambda:UpdateFunctionConfiguration",
              "ec2:RunInstances",
              "cloudformation:CreateStack",
              "cloudformation:UpdateStack",
              "batch:RegisterJobDefinition",
              "codebuild:CreateProject",
              "codebuild:UpdateProject",
              "glue:CreateJob",
              "sagemaker:CreateTrainingJob",
              "states:CreateStateMachine"));

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (Role each : all.roles()) {
      // What is attached apart from the role is only in the other list.
      Role role = all.withAttached(each);
      if (role.policies().passAnyRole()) {
        findings.add(LintFinding.of(finding(role), role.at()));
      }
    }
    return findings;
  }

  private static Finding finding(Role role) {
    Optional<String> use = USES.stream().filter(role.policies()::name).findFirst();
    Finding finding =
        Finding.of(
                "Role "
                    + role.shown()
                    + " may pass every role of its account to every service: it can start a"
                    + " program with more permissions than its own.")
            .because("iam:PassRole is allowed on every role, without a condition")
            .remedy(
                Remedy.of("Name the roles that it passes, and the service that gets them.")
                    .fix(DialectFix.of("WHO823", role.at().dialect())));
    return use.map(it -> finding.because("it may also call " + it))
        .orElseGet(() -> finding.withSeverity(Severity.NOTE));
  }
}
