package dev.whoami.lint.rule;

import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A policy for actions that a role lacks, a statement for each service, as its file writes it. */
final class PolicySnippet {
  private static final String CODE = "WHO814";

  private PolicySnippet() {}

  static Fix of(Role role, Collection<String> actions) {
    Map<String, List<String>> byResource = new LinkedHashMap<>();
    actions.forEach(
        each -> byResource.computeIfAbsent(resource(each), it -> new ArrayList<>()).add(each));
    Dialect dialect = role.at().dialect();
    List<String> statements = new ArrayList<>();
    byResource.forEach(
        (resource, its) -> statements.addAll(statement(dialect, resource, its).lines()));
    return RoleSnippets.ofRole(DialectFix.of(CODE, dialect), role)
        .with("statements", String.join("\n", statements));
  }

  private static Fix statement(Dialect dialect, String resource, List<String> actions) {
    boolean isTemplate = dialect == Dialect.CLOUDFORMATION;
    return Fix.of(CODE, isTemplate ? "statement-in-cloudformation" : "statement-in-terraform")
        .with("resource", resource)
        .with(
            "actions",
            actions.stream()
                .map(it -> isTemplate ? it : '"' + it + '"')
                .collect(Collectors.joining(", ")));
  }

  /** The resource that an action is allowed on; the reader fills in the words in capitals. */
  private static String resource(String action) {
    switch (action.substring(0, action.indexOf(':'))) {
      case "secretsmanager":
        return "arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-*";
      case "ssm":
        return "arn:aws:ssm:REGION:ACCOUNT:parameter/NAME";
      case "logs":
        return "arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*";
      case "ecs":
        return "arn:aws:ecs:REGION:ACCOUNT:task-definition/NAME:*";
      case "iam":
        return "arn:aws:iam::ACCOUNT:role/NAME";
      case "s3":
        return "arn:aws:s3:::BUCKET/FILE";
      default:
        return action.equals("ecr:GetAuthorizationToken")
            ? "*"
            : "arn:aws:ecr:REGION:ACCOUNT:repository/NAME";
    }
  }
}
