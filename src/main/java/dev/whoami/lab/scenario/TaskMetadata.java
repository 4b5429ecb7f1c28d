package dev.whoami.lab.scenario;

/** Whether the container is an ECS task, and what its metadata endpoint tells about it. */
public enum TaskMetadata implements Trait {
  NONE,
  EC2,
  FARGATE,
  MANAGED_INSTANCES,
  /** A task on EC2 whose metadata endpoint accepts and never answers. */
  EC2_HANGS;

  public boolean isTask() {
    return this != NONE;
  }

  /** Whether AWS runs the agent. */
  public boolean isRunByAws() {
    return this == FARGATE || this == MANAGED_INSTANCES;
  }

  public String launchType() {
    return isRunByAws() ? name() : "EC2";
  }
}
