package dev.whoami.lint.model.role;

import java.util.Arrays;
import java.util.Locale;

/** The types of {@code alks_iamrole} whose trusted service is known. */
public enum AlksType {
  TASK("Amazon EC2 Container Service Task Role", "ecs-tasks"),
  INSTANCE("Amazon EC2", "ec2"),
  CONTAINER_INSTANCE("Amazon EC2 Role for EC2 Container Service", "ec2"),
  SERVICE("Amazon EC2 Container Service Role", "ecs"),
  AUTOSCALE("Amazon EC2 Container Service Autoscale Role", "application-autoscaling"),
  EKS("Amazon EKS", "eks"),
  IRSA("Amazon EKS IRSA", ""),
  LAMBDA("AWS Lambda", "lambda"),
  CODE_BUILD("AWS CodeBuild", "codebuild"),
  CODE_DEPLOY("AWS CodeDeploy", "codedeploy"),
  CODE_PIPELINE("AWS CodePipeline", "codepipeline"),
  BATCH("AWS Batch Service Role", "batch"),
  BACKUP("AWS Backup", "backup"),
  SFTP("AWS Transfer for SFTP", "transfer"),
  CROSS_ACCOUNT("Cross Account", ""),
  INNER_ACCOUNT("Inner Account", ""),
  /** A type that is not in the list: a gateway can define its own. */
  OTHER("", "");

  private final String title;
  private final String service;

  AlksType(String title, String service) {
    this.title = title;
    this.service = service;
  }

  public static AlksType named(String name) {
    String wanted = name.trim().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(it -> it != OTHER && it.title.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElse(OTHER);
  }

  /** As it is written in the resource. */
  public String title() {
    return title;
  }

  /** Whether a role of this type certainly does not trust this service. */
  public boolean excludes(String wanted) {
    return this != OTHER && !service.equals(wanted);
  }
}
