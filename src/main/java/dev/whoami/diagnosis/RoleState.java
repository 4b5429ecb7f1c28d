package dev.whoami.diagnosis;

/** What can be said of one of the four ECS roles from inside the container. */
public enum RoleState {
  /** The code runs as it. */
  IN_USE,
  /** There, and not what the code runs as. */
  REACHABLE,
  /** Configured, and its source does not give the credentials. */
  UNAVAILABLE,
  /** The platform would show it if it were there. */
  MISSING,
  /** There is no such role on this platform. */
  NOT_APPLICABLE,
  /** Nothing in the container tells. */
  UNKNOWN
}
