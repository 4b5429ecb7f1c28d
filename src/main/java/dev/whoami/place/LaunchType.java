package dev.whoami.place;

/** The launch types of an ECS task. */
public enum LaunchType {
  EC2,
  FARGATE,
  MANAGED_INSTANCES,
  EXTERNAL
}
