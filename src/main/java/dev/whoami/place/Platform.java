package dev.whoami.place;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where code can run, as far as its AWS identity is concerned. */
public enum Platform {
  ECS_FARGATE("ECS on Fargate", LaunchType.FARGATE),
  ECS_EC2("ECS on EC2", LaunchType.EC2),
  ECS_MANAGED_INSTANCES("ECS on Managed Instances", LaunchType.MANAGED_INSTANCES),
  ECS_EXTERNAL("ECS on an external instance", LaunchType.EXTERNAL),
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
  private final @Nullable LaunchType launchType;

  Platform(String title) {
    this(title, "the container's role", null);
  }

  Platform(String title, String ownIdentity) {
    this(title, ownIdentity, null);
  }

  Platform(String title, LaunchType launchType) {
    this(title, "the container's role", launchType);
  }

  Platform(String title, String ownIdentity, @Nullable LaunchType launchType) {
    this.title = title;
    this.ownIdentity = ownIdentity;
    this.launchType = launchType;
  }

  /** The platform of a task with this launch type. */
  static Platform of(LaunchType launchType) {
    return Arrays.stream(values()).filter(it -> it.launchType == launchType).findFirst().get();
  }

  public String title() {
    return title;
  }

  /** The platform's own name for the identity that it gives to the code. */
  public String ownIdentity() {
    return ownIdentity;
  }

  /** The launch type of the task that runs here; empty if this is not an ECS task. */
  Optional<LaunchType> launchType() {
    return Optional.ofNullable(launchType);
  }

  public boolean isEcs() {
    return launchType != null;
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
