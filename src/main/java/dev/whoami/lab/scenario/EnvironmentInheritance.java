package dev.whoami.lab.scenario;

/** How much of what PID 1 has in its environment the process gets. */
public enum EnvironmentInheritance implements Trait {
  COMPLETE,
  /** Something between the two, such as sudo or cron, drops the container credentials variable. */
  LOSES_CONTAINER_VARIABLE
}
