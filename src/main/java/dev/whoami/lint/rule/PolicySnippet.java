package dev.whoami.lint.rule;

import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A policy for actions that a role lacks, a statement for each service, as its file writes it. */
final class PolicySnippet {
  private PolicySnippet() {}

  static String of(Role role, Collection<String> actions) {
    Map<String, List<String>> byResource = new LinkedHashMap<>();
    actions.forEach(
        each -> byResource.computeIfAbsent(resource(each), it -> new ArrayList<>()).add(each));
    return role.at().dialect() == Dialect.CLOUDFORMATION
        ? cloudFormation(byResource)
        : terraform(role, byResource);
  }

  /** Of what an action is allowed; the words in capitals are for the reader to fill in. */
  private static String resource(String action) {
    switch (action.substring(0, action.indexOf(':'))) {
      case "secretsmanager":
        return "arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-*";
      case "ssm":
        return "arn:aws:ssm:REGION:ACCOUNT:parameter/NAME";
      case "logs":
        return "arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*";
      case "s3":
        return "arn:aws:s3:::BUCKET/FILE";
      default:
        return action.equals("ecr:GetAuthorizationToken")
            ? "*"
            : "arn:aws:ecr:REGION:ACCOUNT:repository/NAME";
    }
  }

  private static String cloudFormation(Map<String, List<String>> byResource) {
    StringBuilder text = new StringBuilder("Policies:\n  - PolicyName: start-tasks\n");
    text.append("    PolicyDocument:\n      Version: \"2012-10-17\"\n      Statement:");
    byResource.forEach(
        (resource, actions) ->
            text.append("\n        - Effect: Allow\n          Action: [")
                .append(String.join(", ", actions))
                .append("]\n          Resource: \"")
                .append(resource)
                .append('"'));
    return text.toString();
  }

  private static String terraform(Role role, Map<String, List<String>> byResource) {
    String local = role.localKey().substring(role.localKey().lastIndexOf('.') + 1);
    StringBuilder text = new StringBuilder("resource \"aws_iam_role_policy\" \"");
    text.append(local).append("_start\" {\n  role = ").append(role.localKey());
    text.append(".name\n  policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [");
    byResource.forEach(
        (resource, actions) ->
            text.append("\n      {\n        Effect   = \"Allow\"\n        Action   = [")
                .append(
                    actions.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", ")))
                .append("]\n        Resource = \"")
                .append(resource)
                .append("\"\n      },"));
    return text.append("\n    ]\n  })\n}").toString();
  }
}
