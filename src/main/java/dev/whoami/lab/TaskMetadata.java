package dev.whoami.lab;

/** Whether the container is an ECS task, and what its metadata endpoint tells about it. */
public enum TaskMetadata implements Trait {
  NONE,
  EC2,
  FARGATE,
  MANAGED_INSTANCES,
  /** A task on EC2 whose metadata endpoint accepts and never answers. */
  EC2_HANGS;

  boolean isTask() {
    return this != NONE;
  }

  /** Whether AWS runs the agent. */
  boolean isRunByAws() {
    return this == FARGATE || this == MANAGED_INSTANCES;
  }

  String launchType() {
    return isRunByAws() ? name() : "EC2";
  }
}
