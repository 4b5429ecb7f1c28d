package dev.whoami.rule;

import dev.whoami.diagnosis.Terraform;

/** Pieces of configuration to paste. */
final class Snippets {
  private static final String TYPE_OF_ALKS = "Amazon EC2 Container Service Task Role";

  private Snippets() {}

  /** A variable, for a container definition of an ECS task definition. */
  static String variable(String name, String value) {
    return "\"environment\": [{\"name\": \""
        + name
        + "\",\n                 \"value\": \""
        + value
        + "\"}]";
  }

  /** A variable, for a container of a pod spec. */
  static String podVariable(String name, String value) {
    return "env:\n  - name: " + name + "\n    value: \"" + value + "\"";
  }

  /** The group that may read the files of a pod's volumes. */
  static String podGroup() {
    return "spec:\n  securityContext:\n    fsGroup: GROUP    # the number that id -g prints";
  }

  /** A role that a task may have, and the task definition that gives it. */
  static String taskRole(String role, String family, Terraform terraform) {
    String label = label(family);
    String type = terraform == Terraform.ALKS ? "alks_iamrole" : "aws_iam_role";
    return "resource \""
        + type
        + "\" \""
        + label
        + "\" {\n"
        + (terraform == Terraform.ALKS ? alks(role) : aws(role))
        + "}\n"
        + "resource \"aws_ecs_task_definition\" \""
        + label
        + "\" {\n"
        + "  family        = \""
        + family
        + "\"\n"
        + "  task_role_arn = "
        + type
        + "."
        + label
        + ".arn\n"
        + "  # and what it has already\n"
        + "}";
  }

  private static String aws(String role) {
    return "  name = \""
        + role
        + "\"\n"
        + "  assume_role_policy = jsonencode({\n"
        + "    Version = \"2012-10-17\"\n"
        + "    Statement = [{\n"
        + "      Effect    = \"Allow\"\n"
        + "      Principal = { Service = \"ecs-tasks.amazonaws.com\" }\n"
        + "      Action    = \"sts:AssumeRole\"\n"
        + "    }]\n"
        + "  })\n";
  }

  private static String alks(String role) {
    return "  name                     = \""
        + role
        + "\"\n"
        + "  type                     = \""
        + TYPE_OF_ALKS
        + "\"\n"
        + "  include_default_policies = false\n";
  }

  /** A name inside of Terraform, which has letters, digits, - and _, and no digit in front. */
  private static String label(String family) {
    String word = family.replaceAll("[^A-Za-z0-9_-]", "_");
    return Character.isLetter(word.charAt(0)) ? word : "task_" + word;
  }
}
