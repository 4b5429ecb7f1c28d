package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.ParentProcesses;
import dev.whoami.place.Task;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.BatchJob;
import dev.whoami.rule.part.FixHere;

/**
 * ECS sets the credentials variable in every container of a task that has a role, and only there.
 */
final class MissingTaskRole {
  private MissingTaskRole() {}

  /** Elastic Beanstalk deliberately gives its tasks no role: they use the instance's. */
  static boolean in(Examination x) {
    return x.place().platform().isEcs()
        && !x.place().isBeanstalk()
        && x.seen().outcomeOf(Source.CONTAINER).isAbsent()
        && !x.place().ancestry().hasLost();
  }

  static String fact(Examination x) {
    return isProven(x)
        ? "This task has no task role. ECS sets AWS_CONTAINER_CREDENTIALS_RELATIVE_URI in tasks"
            + " that have a role; it is not set here."
        : "ECS sets AWS_CONTAINER_CREDENTIALS_RELATIVE_URI in tasks that have a role; it is not"
            + " set in this process. Either the task has no task role, or the variable was lost"
            + " before it reached this process: PID 1's environment "
            + untold(x)
            + ".";
  }

  private static boolean isProven(Examination x) {
    return x.place().ancestry().top() == ParentProcesses.Top.TELLS;
  }

  static Finding explain(Finding finding, Judgement j) {
    Examination x = j.examination();
    Finding proven = finding.because(x.seen().of(Source.CONTAINER).evidence());
    proven =
        isProven(x)
            ? proven.because("PID 1: no credentials variable in its environment")
            : proven.because("PID 1: its environment " + untold(x)).remedy(check(x));
    boolean isBatch = BatchJob.in(x);
    proven =
        proven.remedy(
            isBatch
                ? BatchJob.revision(isProven(x) ? "Give" : "If not, give", x)
                : redeployment(x));
    if (j.terraform() == TerraformProvider.AWS) {
      proven = proven.remedy(creation(x));
    }
    return isBatch
        ? proven.remedy(jobInTerraform(j)).remedy(BatchJob.formation(x))
        : proven.remedy(line(x)).remedy(terraform(j)).remedy(formation(x));
  }

  /** Why the environment of PID 1 proves nothing. */
  static String untold(Examination x) {
    switch (x.place().ancestry().top()) {
      case OVERWRITTEN:
        return "is overwritten with its title";
      case OF_OTHER_CONTAINER:
        return "is that of another container, with which this one shares its processes";
      case CLEANED:
        return "was cleaned and also lacks ECS_CONTAINER_METADATA_URI_V4";
      default:
        return "cannot be read by this user";
    }
  }

  private static Remedy check(Examination x) {
    return x.place().ancestry().top() == ParentProcesses.Top.UNREADABLE
        ? Remedy.of(
                "Check as root whether PID 1 has the variable. If so, pass the variable to this"
                    + " process.")
            .fix(Fix.of("WHO101", "count-as-root"))
        : Remedy.of(
                "Check whether the task definition names a role. If so, have the program that"
                    + " starts this process keep the variable.")
            .fix(FixHere.of("WHO208", "role-of-task", x));
  }

  private static Remedy creation(Examination x) {
    return Remedy.of(
            "If there is no role for it yet, create one first, and attach the policies that the"
                + " code needs:")
        .fix(FixHere.of("WHO101", "create-role", x));
  }

  private static Remedy redeployment(Examination x) {
    return Remedy.of(deploy(x)).fix(FixHere.of("WHO101", "redeploy", x));
  }

  private static String deploy(Examination x) {
    return (isProven(x) ? "Give" : "If not, give")
        + " the task a role"
        + ShellWord.name(x.place().task().flatMap(Task::family))
            .map(it -> ", such as " + it + "-task-role,")
            .orElse("")
        + " and deploy it again.";
  }

  private static Remedy line(Examination x) {
    return Remedy.of("Or, where the task definition is kept as a file, add to it:")
        .fix(FixHere.of("WHO101", "in-task-definition", x))
        .as(Remedy.Form.TASK_DEFINITION);
  }

  private static Remedy terraform(Judgement j) {
    boolean isAlks = j.terraform() == TerraformProvider.ALKS;
    return roleInTerraform(j)
        .fix(FixHere.of("WHO101", isAlks ? "in-terraform-alks" : "in-terraform", j.examination()));
  }

  /** A role for the task, in the Terraform of this account. */
  private static Remedy roleInTerraform(Judgement j) {
    Examination x = j.examination();
    return j.terraform() == TerraformProvider.ALKS
        ? Remedy.of("Add a role, in Terraform with ALKS:")
            .as(Remedy.Form.TERRAFORM)
            .fix(FixHere.of("WHO101", "role-in-terraform-alks", x))
        : Remedy.of("Or in Terraform:")
            .as(Remedy.Form.TERRAFORM)
            .fix(FixHere.of("WHO101", "role-in-terraform", x));
  }

  private static Remedy formation(Examination x) {
    return Remedy.of("Or in CloudFormation, in the Properties of the AWS::ECS::TaskDefinition:")
        .fix(FixHere.of("WHO101", "in-cloudformation", x))
        .as(Remedy.Form.CLOUDFORMATION);
  }

  private static Remedy jobInTerraform(Judgement j) {
    boolean isAlks = j.terraform() == TerraformProvider.ALKS;
    return roleInTerraform(j)
        .fix(
            FixHere.of(
                "WHO102", isAlks ? "job-in-terraform-alks" : "job-in-terraform", j.examination()));
  }
}
