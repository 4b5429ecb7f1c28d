package dev.whoami.place;

/** Where code can run, as far as its AWS identity is concerned. */
public enum Platform {
  ECS_FARGATE("ECS on Fargate"),
  ECS_EC2("ECS on EC2"),
  ECS_MANAGED_INSTANCES("ECS on Managed Instances"),
  ECS_EXTERNAL("ECS on an external instance"),
  CODEBUILD("a CodeBuild build", "the build's role"),
  SAGEMAKER("SageMaker", "the execution role"),
  GREENGRASS("a Greengrass component", "the token exchange role"),
  CLOUDSHELL("CloudShell", "the console user's identity"),
  EKS("a pod on EKS"),
  KUBERNETES("a pod on Kubernetes"),
  LAMBDA("a Lambda function", "the function's role"),
  EC2("an EC2 instance"),
  CONTAINER("a container"),
  UNKNOWN("a platform that whoami does not know");

  private final String title;
  private final String ownIdentity;

  Platform(String title) {
    this(title, "the container's role");
  }

  Platform(String title, String ownIdentity) {
    this.title = title;
    this.ownIdentity = ownIdentity;
  }

  public String title() {
    return title;
  }

  /** The identity that the platform itself gives to the code, as it is called there. */
  public String ownIdentity() {
    return ownIdentity;
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

  /** Whether a service of AWS that does not orchestrate containers runs the code. */
  public boolean isOfService() {
    return this == CODEBUILD
        || this == SAGEMAKER
        || this == GREENGRASS
        || this == CLOUDSHELL
        || this == LAMBDA;
  }

  /** Whether only AWS has access to the machine, so that no one else can log in there. */
  public boolean isRunByAws() {
    return this == ECS_FARGATE || this == ECS_MANAGED_INSTANCES;
  }
}
