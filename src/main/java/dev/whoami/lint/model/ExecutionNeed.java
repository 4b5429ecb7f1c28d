package dev.whoami.lint.model;

/** What ECS does for a container with the task execution role. */
public enum ExecutionNeed {
  /** On EC2 the agent pulls with the Host Role. */
  PRIVATE_ECR("pulls its image from Amazon ECR", true),
  /** On EC2 the Docker daemon writes with the Host Role. */
  AWSLOGS("writes its logs with the awslogs driver", true),
  SECRETS("takes secrets from Secrets Manager or the Parameter Store", false),
  REGISTRY_CREDENTIALS("pulls its image with credentials of a private registry", false),
  ENVIRONMENT_FILES("takes its environment from files in S3", false);

  private final String words;
  private final boolean onFargateAlone;

  ExecutionNeed(String words, boolean onFargateAlone) {
    this.words = words;
    this.onFargateAlone = onFargateAlone;
  }

  /** What the container does, in words that follow its name. */
  public String words() {
    return words;
  }

  public boolean isOnFargateAlone() {
    return onFargateAlone;
  }
}
