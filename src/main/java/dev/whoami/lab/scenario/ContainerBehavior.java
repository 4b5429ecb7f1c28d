package dev.whoami.lab.scenario;

/** The behavior of the endpoint that gives a container the credentials of its role. */
public enum ContainerBehavior implements Trait {
  /** No variable contains the address of the endpoint. */
  ABSENT,
  HEALTHY,
  /** A variable was copied from another task; the agent serves that task as well. */
  OF_OTHER_TASK,
  /** 400 InvalidIdInRequest: the agent no longer knows this task. */
  STALE_ID,
  NOT_FOUND,
  FORBIDDEN,
  THROTTLED,
  INTERNAL_ERROR,
  /** 503 CredentialsUninitialized: the agent has just started. */
  UNINITIALIZED,
  NOT_JSON,
  EMPTY,
  /** JSON without any field of credentials. */
  NO_KEYS,
  /** Credentials that expired an hour ago. */
  EXPIRED,
  /** Announces a body, and closes the connection in the middle of it. */
  CLOSES_EARLY,
  /** A variable contains the address of the endpoint, and nothing listens there. */
  REFUSED,
  HANGS,
  /** Answers one byte at a time, without end. */
  DRIPS,
  /** Answers as fast as it can, without end. */
  HUGE,
  /** 302 to a listener that no client may ever call. */
  REDIRECTS,
  /** 503 CredentialsUninitialized for three seconds from the first request on, then healthy. */
  RECOVERS,
  /** 500 twice, then healthy. */
  FAILS_TWICE,
  /** 500 once, while the token in the file is replaced; the old one is refused from then on. */
  ROTATES_TOKEN
}
