package dev.whoami.place;

/** Where code can run, as far as its AWS identity is concerned. */
public enum Platform {
  ECS_FARGATE("ECS on Fargate"),
  ECS_EC2("ECS on EC2"),
  ECS_MANAGED_INSTANCES("ECS on Managed Instances"),
  ECS_EXTERNAL("ECS on an external instance"),
  CODEBUILD("a CodeBuild build"),
  SAGEMAKER("SageMaker"),
  GREENGRASS("a Greengrass component"),
  CLOUDSHELL("CloudShell"),
  EKS("a pod on EKS"),
  KUBERNETES("a pod on Kubernetes"),
  LAMBDA("a Lambda function"),
  EC2("an EC2 instance"),
  CONTAINER("a container"),
  UNKNOWN("a platform that whoami does not know");

  private final String title;

  Platform(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isEcs() {
    return this == ECS_FARGATE
        || this == ECS_EC2
        || this == ECS_MANAGED_INSTANCES
        || this == ECS_EXTERNAL;
  }

  public boolean isPod() {
    return this == EKS || this == KUBERNETES;
  }

  /** Whether the container can run on an instance that has a role. */
  public boolean mayHaveHostRole() {
    return this != ECS_FARGATE && this != LAMBDA;
  }
}
