package dev.whoami.diagnosis;

import dev.whoami.aws.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How each of the four ECS roles is made: with the AWS CLI, and in Terraform. */
public enum RoleRecipe {
  TASK("ecs-tasks.amazonaws.com", "", "Amazon EC2 Container Service Task Role"),
  TASK_EXECUTION(
      "ecs-tasks.amazonaws.com",
      "AmazonECSTaskExecutionRolePolicy",
      "Amazon EC2 Container Service Task Role"),
  HOST("ec2.amazonaws.com", "AmazonEC2ContainerServiceforEC2Role", "Amazon EC2"),
  /** AWS's policy for whoever starts the instances lets it pass roles of this name alone. */
  MANAGED_HOST("ec2.amazonaws.com", "AmazonECSInstanceRolePolicyForManagedInstances", "Amazon EC2"),
  SERVICE_LINKED("ecs.amazonaws.com", "", "");

  private final String service;
  private final String policy;
  private final String typeOfAlks;

  RoleRecipe(String service, String policy, String typeOfAlks) {
    this.service = service;
    this.policy = policy;
    this.typeOfAlks = typeOfAlks;
  }

  /** Ways to make a role of this name in such a part of AWS. */
  public List<Remedy> remedies(String name, TerraformProvider terraform, Partition partition) {
    if (this == SERVICE_LINKED) {
      return Arrays.asList(
          Remedy.of("ECS creates it with the first cluster of an account. To create it yourself:")
              .commands("aws iam create-service-linked-role --aws-service-name " + service));
    }
    List<Remedy> all = new ArrayList<>();
    if (terraform == TerraformProvider.AWS) {
      all.add(
          Remedy.of("With the AWS CLI:")
              .commands(commands(name, partition).toArray(new String[0])));
      all.add(Remedy.of("Or in Terraform:").snippet(blocks(name, terraform, partition)));
    } else {
      all.add(Remedy.of("In Terraform with ALKS:").snippet(blocks(name, terraform, partition)));
    }
    return all;
  }

  private List<String> commands(String name, Partition partition) {
    List<String> lines = new ArrayList<>();
    lines.add("aws iam create-role --role-name " + name + " \\");
    lines.add("  --assume-role-policy-document '{\"Version\": \"2012-10-17\", \"Statement\": [{");
    lines.add("    \"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\",");
    lines.add("    \"Principal\": {\"Service\": \"" + service + "\"}}]}'");
    if (!policy.isEmpty()) {
      lines.add("aws iam attach-role-policy --role-name " + name + " \\");
      lines.add("  --policy-arn " + policyArn(partition));
    }
    if (isOfHost()) {
      lines.add("aws iam create-instance-profile --instance-profile-name " + name);
      lines.add("aws iam add-role-to-instance-profile --role-name " + name + " \\");
      lines.add("  --instance-profile-name " + name);
    }
    return lines;
  }

  private boolean isOfHost() {
    return this == HOST || this == MANAGED_HOST;
  }

  private String policyArn(Partition partition) {
    String path = this == MANAGED_HOST ? "" : "service-role/";
    return partition.arn() + ":iam::aws:policy/" + path + policy;
  }

  private String blocks(String name, TerraformProvider terraform, Partition partition) {
    String label = label(name);
    String type = type(terraform);
    String all = block(name, label, terraform);
    if (!policy.isEmpty()) {
      all +=
          "\nresource \"aws_iam_role_policy_attachment\" \""
              + label
              + "\" {\n  role       = "
              + type
              + "."
              + label
              + ".name\n  policy_arn = \""
              + policyArn(partition)
              + "\"\n}";
    }
    boolean envelope = isOfHost() && terraform == TerraformProvider.AWS;
    return envelope
        ? all
            + "\nresource \"aws_iam_instance_profile\" \""
            + label
            + "\" {\n  name = \""
            + name
            + "\"\n  role = aws_iam_role."
            + label
            + ".name\n}"
        : all;
  }

  /** The resource of the role alone. */
  public String block(String name, String label, TerraformProvider terraform) {
    String inside = terraform == TerraformProvider.ALKS ? alks(name) : aws(name);
    return "resource \"" + type(terraform) + "\" \"" + label + "\" {\n" + inside + "}";
  }

  /** The type of the role's resource. */
  public static String type(TerraformProvider terraform) {
    return terraform == TerraformProvider.ALKS ? "alks_iamrole" : "aws_iam_role";
  }

  /** A name inside of Terraform, which has letters, digits, - and _, and no digit in front. */
  public static String label(String name) {
    String word = name.replaceAll("[^A-Za-z0-9_-]", "_");
    return Character.isLetter(word.charAt(0)) ? word : "task_" + word;
  }

  private String aws(String name) {
    return "  name = \""
        + name
        + "\"\n  assume_role_policy = jsonencode({\n"
        + "    Version = \"2012-10-17\"\n"
        + "    Statement = [{\n"
        + "      Effect    = \"Allow\"\n"
        + "      Principal = { Service = \""
        + service
        + "\" }\n      Action    = \"sts:AssumeRole\"\n"
        + "    }]\n"
        + "  })\n";
  }

  private String alks(String name) {
    return "  name                     = \""
        + name
        + "\"\n  type                     = \""
        + typeOfAlks
        + "\"\n  include_default_policies = false\n";
  }
}
