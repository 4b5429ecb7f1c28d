package dev.whoami.lab.scenario;

/** Whether the container is an ECS task, and what its metadata endpoint returns. */
public enum TaskMetadata implements Trait {
  NONE,
  EC2,
  FARGATE,
  MANAGED_INSTANCES,
  /** A task on EC2 whose metadata endpoint accepts connections and never answers. */
  EC2_HANGS;

  public boolean isTask() {
    return this != NONE;
  }

  /** Whether AWS runs the agent: on Fargate. */
  public boolean isRunByAws() {
    return this == FARGATE || this == MANAGED_INSTANCES;
  }

  public String launchType() {
    return isRunByAws() ? name() : "EC2";
  }
}
