package dev.whoami.diagnosis;

/** What a container can show about one of the four ECS roles. */
public enum RoleState {
  /** The code runs as it. */
  IN_USE,
  /** The role is reachable, but the code does not run as it. */
  REACHABLE,
  /** The role is configured, but its source gives no credentials. */
  UNAVAILABLE,
  /** The platform would show it if it were there. */
  MISSING,
  /** There is no such role on this platform. */
  NOT_APPLICABLE,
  /** Nothing in the container shows it. */
  UNKNOWN
}
