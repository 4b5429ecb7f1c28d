package dev.whoami.fleet.model;

/** Whether code of a workload runs. */
public enum WorkloadState {
  RUNNING,
  /** None runs, and one is to run, or the files do not show whether one is. */
  NONE_RUNNING,
  /** No pod or task is to run: it is scaled to 0, suspended or done. */
  IDLE
}
