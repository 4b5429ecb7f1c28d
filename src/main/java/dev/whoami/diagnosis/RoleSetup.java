package dev.whoami.diagnosis;

import dev.whoami.aws.Partition;
import dev.whoami.diagnosis.fix.Fix;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The steps that create each of the four ECS roles, with the AWS CLI and in Terraform. The pages of
 * findings about these roles have the text.
 */
public enum RoleSetup {
  TASK("WHO101"),
  TASK_EXECUTION("WHO802"),
  HOST("WHO808"),
  /**
   * AWS's managed policy for the role that starts the instances lets it pass only roles with this
   * name.
   */
  MANAGED_HOST("WHO816"),
  SERVICE_LINKED("WHO813");

  private final String page;

  RoleSetup(String page) {
    this.page = page;
  }

  /**
   * Ways to make a role of this name in such a part of AWS; only a task's role can have any name.
   */
  public List<Remedy> remedies(String name, TerraformProvider terraform, Partition partition) {
    if (this == SERVICE_LINKED) {
      return Collections.singletonList(
          Remedy.of("ECS creates it with the first cluster of an account. To create it yourself:")
              .fix(Fix.of(page, "create-role")));
    }
    return terraform == TerraformProvider.ALKS
        ? Collections.singletonList(
            Remedy.of("In Terraform with ALKS:")
                .fix(named(Fix.of(page, "role-in-terraform-alks"), name, partition)))
        : Arrays.asList(
            Remedy.of("With the AWS CLI:").fix(named(Fix.of(page, "create-role"), name, partition)),
            Remedy.of("Or in Terraform:")
                .fix(named(Fix.of(page, "role-in-terraform"), name, partition)));
  }

  private static Fix named(Fix fix, String name, Partition partition) {
    return fix.with("role", name).with("label", label(name)).with("partition", partition.id());
  }

  /** A name inside of Terraform, which has letters, digits, - and _, and no digit in front. */
  public static String label(String name) {
    String word = name.replaceAll("[^A-Za-z0-9_-]", "_");
    return Character.isLetter(word.charAt(0)) ? word : "task_" + word;
  }
}
