package dev.whoami.lint.rule;

import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.Role;
import dev.whoami.lint.model.Setting;
import dev.whoami.lint.model.TaskDefinition;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The corrected lines, in the language of the file and with the names that are known. */
final class RoleSnippets {
  private static final Pattern ACCOUNT = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):.*");

  private RoleSnippets() {}

  /** A task role for a definition, and where it is named. */
  static String taskRole(TaskDefinition definition) {
    String name = definition.word();
    switch (definition.at().dialect()) {
      case TASK_DEFINITION:
        return json("taskRoleArn", account(definition), name + "-task-role");
      case CLOUDFORMATION:
        return camel(name)
            + "TaskRole:\n  Type: AWS::IAM::Role\n  Properties:\n"
            + indented(trust(Dialect.CLOUDFORMATION, "ecs-tasks.amazonaws.com"), "    ")
            + "\n# in the Properties of the task definition:\nTaskRoleArn: !GetAtt "
            + camel(name)
            + "TaskRole.Arn";
      default:
        return "resource \"aws_iam_role\" \""
            + snake(name)
            + "_task\" {\n  name = \""
            + name
            + "-task-role\"\n"
            + indented(trust(Dialect.TERRAFORM, "ecs-tasks.amazonaws.com"), "  ")
            + "\n}\n\n# in the aws_ecs_task_definition:\ntask_role_arn = aws_iam_role."
            + snake(name)
            + "_task.arn";
    }
  }

  static String executionRole(TaskDefinition definition) {
    switch (definition.at().dialect()) {
      case TASK_DEFINITION:
        return json("executionRoleArn", account(definition), "ecsTaskExecutionRole");
      case CLOUDFORMATION:
        return "ExecutionRoleArn: !Sub arn:aws:iam::${AWS::AccountId}:role/ecsTaskExecutionRole";
      default:
        return "execution_role_arn = \"arn:aws:iam::"
            + account(definition)
            + ":role/ecsTaskExecutionRole\"";
    }
  }

  /** Both roles as they should be. */
  static String roles(TaskDefinition definition, Setting task, Setting execution) {
    switch (definition.at().dialect()) {
      case TASK_DEFINITION:
        return "\"taskRoleArn\": \""
            + task.shown()
            + "\",\n\"executionRoleArn\": \""
            + execution.shown()
            + "\"";
      case CLOUDFORMATION:
        return "TaskRoleArn: " + task.shown() + "\nExecutionRoleArn: " + execution.shown();
      default:
        return "task_role_arn      = "
            + task.inTerraform()
            + "\nexecution_role_arn = "
            + execution.inTerraform();
    }
  }

  /** A trust policy that names one service. */
  static String trust(Dialect dialect, String service) {
    switch (dialect) {
      case CLOUDFORMATION:
        return "AssumeRolePolicyDocument:\n  Version: \"2012-10-17\"\n  Statement:\n"
            + "    - Effect: Allow\n      Principal: { Service: "
            + service
            + " }\n      Action: sts:AssumeRole";
      default:
        return "assume_role_policy = jsonencode({\n  Version = \"2012-10-17\"\n  Statement = [{\n"
            + "    Effect    = \"Allow\"\n    Principal = { Service = \""
            + service
            + "\" }\n"
            + "    Action    = \"sts:AssumeRole\"\n  }]\n})";
    }
  }

  static String attachment(Role role, String policy) {
    String arn = "arn:aws:iam::aws:policy/service-role/" + policy;
    if (role.at().dialect() == Dialect.CLOUDFORMATION) {
      return "ManagedPolicyArns:\n  - " + arn;
    }
    String local = role.key().substring(role.key().lastIndexOf('.') + 1);
    return "resource \"aws_iam_role_policy_attachment\" \""
        + local
        + "\" {\n  role       = "
        + role.localKey()
        + ".name\n  policy_arn = \""
        + arn
        + "\"\n}";
  }

  private static String json(String field, String account, String role) {
    return "\"" + field + "\": \"arn:aws:iam::" + account + ":role/" + role + "\"";
  }

  /** As known from the roles that the definition names. */
  private static String account(TaskDefinition definition) {
    for (Setting each : new Setting[] {definition.roles().task(), definition.roles().execution()}) {
      Matcher arn = ACCOUNT.matcher(each.text());
      if (arn.matches()) {
        return arn.group(1);
      }
    }
    return "ACCOUNT";
  }

  private static String snake(String name) {
    return name.replace('-', '_').toLowerCase(Locale.ROOT);
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("[-_]", -1)) {
      if (!part.isEmpty()) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    return camel.toString();
  }

  private static String indented(String lines, String by) {
    return by + lines.replace("\n", "\n" + by);
  }
}
