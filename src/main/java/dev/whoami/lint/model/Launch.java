package dev.whoami.lint.model;

/** The launch type of a task definition, as far as the files show it. */
public enum Launch {
  FARGATE,
  EC2,
  /** On instances that AWS sets up, agent and all. */
  MANAGED_INSTANCES,
  /** Not written, or written as a variable. */
  UNKNOWN
}
