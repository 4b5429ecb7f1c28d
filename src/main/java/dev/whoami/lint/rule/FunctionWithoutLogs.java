package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.role.Permission;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The role of a Lambda function that does not allow Lambda to write the function's logs. */
final class FunctionWithoutLogs implements LintRule {
  private static final Permission WRITE = Permission.of("logs:PutLogEvents");

  @Override
  public List<LintFinding> judge(Declarations all) {
    Map<Role, List<String>> functions = new LinkedHashMap<>();
    for (Application each : all.only(Application.class)) {
      all.singleRoleOf(each.role())
          .filter(it -> WRITE.isMissingIn(it.policies()))
          .ifPresent(
              it -> functions.computeIfAbsent(it, role -> new ArrayList<>()).add(each.name()));
    }
    return functions.entrySet().stream()
        .map(it -> LintFinding.of(finding(it.getKey(), it.getValue()), it.getKey().at()))
        .collect(Collectors.toList());
  }

  private static Finding finding(Role role, List<String> functions) {
    return Finding.of(
            "Role "
                + role.shown()
                + " is the role of a Lambda function, and none of its policies here allows"
                + " logs:PutLogEvents: the function runs, and its logs are lost.")
        .because(
            functions.stream().map(it -> "function " + it + " has it").collect(Collectors.toList()))
        .remedy(
            Remedy.of("Attach AWSLambdaBasicExecutionRole.")
                .fix(RoleSnippets.ofRole(DialectFix.of("WHO825", role.at().dialect()), role)));
  }
}
