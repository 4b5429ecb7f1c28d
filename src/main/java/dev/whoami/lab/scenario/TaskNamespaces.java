package dev.whoami.lab.scenario;

/** Whether ECS gives the agent the credentials of its tasks through the instance metadata. */
public enum TaskNamespaces implements Trait {
  ABSENT,
  /** A name space with the roles of this task and of another one. */
  OF_TWO_TASKS
}
