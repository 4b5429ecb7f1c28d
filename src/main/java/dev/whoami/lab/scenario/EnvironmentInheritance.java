package dev.whoami.lab.scenario;

/** Which variables of PID 1 the process inherits. */
public enum EnvironmentInheritance implements Trait {
  COMPLETE,
  /** A program in between, such as sudo or cron, drops the container credentials variable. */
  LOSES_CONTAINER_VARIABLE
}
