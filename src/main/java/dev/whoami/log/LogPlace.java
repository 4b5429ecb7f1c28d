package dev.whoami.log;

import dev.whoami.log.trail.RequestSource;

/** The place where code runs, from AWS_EXECUTION_ENV, which a User-Agent repeats. */
enum LogPlace {
  ECS_FARGATE("exec-env/AWS_ECS_FARGATE", "a task on Fargate"),
  ECS_EC2(RequestSource.IN_CONTAINER, "a task of ECS on EC2"),
  LAMBDA("exec-env/AWS_Lambda_", "a Lambda function"),
  CLOUDSHELL("exec-env/CloudShell", "CloudShell"),
  OLD_ECS_FARGATE("exec_env/AWS_ECS_FARGATE", "a task on Fargate"),
  OLD_ECS_EC2("exec_env/AWS_ECS_EC2", "a task of ECS on EC2");

  private final String literal;
  private final String words;

  LogPlace(String literal, String words) {
    this.literal = literal;
    this.words = words;
  }

  /** Its text in a User-Agent. */
  String literal() {
    return literal;
  }

  /** Whether ECS runs it. */
  boolean isTask() {
    return this != LAMBDA && this != CLOUDSHELL;
  }

  /** The words for people. */
  String words() {
    return words;
  }
}
