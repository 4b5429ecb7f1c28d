package dev.whoami.rule.part;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;

/**
 * A task that AWS Batch runs as a job. Batch registers the task definition itself, from the job
 * definition. The job role becomes the task role, and no service starts the task.
 */
public final class BatchJob {
  private BatchJob() {}

  public static boolean in(Examination x) {
    return x.place().batchJob().isPresent();
  }

  /**
   * The role for the next job; {@code give} is the beginning of the sentence, with the action or
   * its condition.
   */
  public static Remedy revision(String give, Examination x) {
    return Remedy.of(
            give
                + " the job definition a job role, and submit the job again: this task is a job of"
                + " AWS Batch. In the console it is Create revision, Job role configuration. A"
                + " definition with several containers has taskRoleArn in its ecsProperties"
                + " instead.")
        .fix(FixHere.of("WHO102", "job-role", x));
  }

  public static Remedy formation(Examination x) {
    return Remedy.of(
            "Or in CloudFormation, in the ContainerProperties of the AWS::Batch::JobDefinition:")
        .as(Remedy.Form.CLOUDFORMATION)
        .fix(FixHere.of("WHO102", "job-in-cloudformation", x));
  }
}
