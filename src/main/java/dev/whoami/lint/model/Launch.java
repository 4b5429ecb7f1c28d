package dev.whoami.lint.model;

/** What tasks of a definition run on, as far as the files tell. */
public enum Launch {
  FARGATE,
  EC2,
  /** On instances that AWS sets up, agent and all. */
  MANAGED_INSTANCES,
  /** Not written, or written as a variable. */
  UNKNOWN
}
