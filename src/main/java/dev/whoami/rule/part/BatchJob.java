package dev.whoami.rule.part;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.RoleRecipe;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.TerraformProvider;

/**
 * A task that AWS Batch runs as a job. Batch registers the task definition itself, after the job
 * definition, whose job role becomes the task role; no service starts the task.
 */
public final class BatchJob {
  private BatchJob() {}

  public static boolean in(Examination x) {
    return x.place().batchJob().isPresent();
  }

  /** The commands that run the job once more, with the newest revision of its definition. */
  static String[] submission() {
    return new String[] {
      "aws batch submit-job --job-name JOB_NAME --job-queue QUEUE \\",
      "  --job-definition JOB_DEFINITION"
    };
  }

  /** The role for the next job; the first words say to give it, or on which condition. */
  public static Remedy revision(String give, String roleArn, Examination x) {
    return Remedy.of(
            give
                + " the job definition a job role, and submit the job again: this task is a job of"
                + " AWS Batch. In the console it is Create revision, Job role configuration. A"
                + " definition with several containers has taskRoleArn in its ecsProperties"
                + " instead.")
        .commands(
            "aws batch describe-jobs --jobs " + job(x) + " \\",
            "  --query 'jobs[0].[jobName,jobQueue,jobDefinition]' --output text",
            "aws batch describe-job-definitions --job-definitions JOB_DEFINITION_ARN \\",
            "  --query 'jobDefinitions[0]' --output json |",
            "jq '.containerProperties.jobRoleArn = \"" + roleArn + "\" |",
            "  del(.jobDefinitionArn, .revision, .status, .containerOrchestrationType)' |",
            "aws batch register-job-definition --cli-input-json file:///dev/stdin",
            submission()[0],
            submission()[1]);
  }

  /**
   * The names of the variables that the job was given, by its definition or by who submitted it.
   */
  public static Remedy variables(String text, Examination x) {
    return Remedy.of(text)
        .commands(
            "aws batch describe-jobs --jobs " + job(x) + " \\",
            "  --query 'jobs[0].container.[environment,secrets][][].name'");
  }

  public static Remedy terraform(Judgement j) {
    Examination x = j.examination();
    boolean isAlks = j.terraform() == TerraformProvider.ALKS;
    String label = RoleRecipe.label(KnownNames.family(x));
    String role = RoleRecipe.TASK.block(KnownNames.taskRole(x), label, j.terraform());
    return Remedy.of(isAlks ? "Or in Terraform with ALKS:" : "Or in Terraform:")
        .as(Remedy.Form.TERRAFORM)
        .snippet(
            role
                + "\n# in the aws_batch_job_definition:\n"
                + "# container_properties = jsonencode({\n"
                + "#   jobRoleArn = "
                + RoleRecipe.type(j.terraform())
                + "."
                + label
                + ".arn\n"
                + "#   and what it has already\n"
                + "# })");
  }

  public static Remedy formation(String roleArn) {
    return Remedy.of(
            "Or in CloudFormation, in the ContainerProperties of the AWS::Batch::JobDefinition:")
        .as(Remedy.Form.CLOUDFORMATION)
        .snippet("JobRoleArn: " + roleArn);
  }

  private static String job(Examination x) {
    return ShellWord.nameOr("JOB_ID", x.place().batchJob());
  }
}
