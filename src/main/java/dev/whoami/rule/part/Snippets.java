package dev.whoami.rule.part;

import dev.whoami.diagnosis.RoleRecipe;
import dev.whoami.diagnosis.TerraformProvider;

/** Pieces of configuration to paste. */
public final class Snippets {
  private Snippets() {}

  /** A variable, for a container definition of an ECS task definition. */
  public static String variable(String name, String value) {
    return "\"environment\": [{\"name\": \""
        + name
        + "\",\n                 \"value\": \""
        + value
        + "\"}]";
  }

  /** A variable, for a container of a pod spec. */
  public static String podVariable(String name, String value) {
    return "env:\n  - name: " + name + "\n    value: \"" + value + "\"";
  }

  /** The group that may read the files of a pod's volumes. */
  public static String podGroup() {
    return "spec:\n  securityContext:\n    fsGroup: GROUP    # the number that id -g prints";
  }

  /** A role that a task may have, and the task definition that gives it. */
  public static String taskRole(String role, String family, TerraformProvider terraform) {
    String label = RoleRecipe.label(family);
    return RoleRecipe.TASK.block(role, label, terraform)
        + "\nresource \"aws_ecs_task_definition\" \""
        + label
        + "\" {\n"
        + "  family        = \""
        + family
        + "\"\n"
        + "  task_role_arn = "
        + RoleRecipe.type(terraform)
        + "."
        + label
        + ".arn\n"
        + "  # and what it has already\n"
        + "}";
  }
}
