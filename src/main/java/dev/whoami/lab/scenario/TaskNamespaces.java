package dev.whoami.lab.scenario;

/** Whether ECS passes the tasks' credentials to the agent through the instance metadata. */
public enum TaskNamespaces implements Trait {
  ABSENT,
  /** A namespace with the roles of this task and of another one. */
  OF_TWO_TASKS
}
