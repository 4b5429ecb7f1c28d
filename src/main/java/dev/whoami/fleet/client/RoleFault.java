package dev.whoami.fleet.client;

/**
 * Why a role that a pod was given does not work. Clients differ in what they do then, so each is a
 * column of the table.
 */
public enum RoleFault {
  /** Only AWS_ROLE_ARN is set. */
  ONLY_ROLE,
  /** Only AWS_WEB_IDENTITY_TOKEN_FILE is set. */
  ONLY_TOKEN_FILE,
  /** Both are set, and the token is not mounted. */
  NO_TOKEN,
  /** AWS_ROLE_ARN is not the ARN of a role. */
  NOT_A_ROLE,
  /** The role does not trust the service account. */
  NOT_TRUSTED,
  /** Only AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE is set. */
  ONLY_AGENT_TOKEN_FILE,
  /** The token for the Pod Identity agent is not mounted. */
  NO_AGENT_TOKEN,
  /** The Pod Identity agent does not answer. */
  NO_AGENT,
  /** The agent answers that there is no association. */
  NO_ASSOCIATION,
  /** The agent answers that the role does not trust it. */
  AGENT_NOT_TRUSTED
}
