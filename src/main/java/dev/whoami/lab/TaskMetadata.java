package dev.whoami.lab;

/** Whether the container is an ECS task, and what its metadata endpoint tells about it. */
public enum TaskMetadata implements Trait {
  NONE,
  EC2,
  FARGATE,
  /** A task on EC2 whose metadata endpoint accepts and never answers. */
  EC2_HANGS;

  boolean isTask() {
    return this != NONE;
  }

  String launchType() {
    return this == FARGATE ? "FARGATE" : "EC2";
  }
}
