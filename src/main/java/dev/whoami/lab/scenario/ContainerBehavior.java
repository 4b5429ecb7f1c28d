package dev.whoami.lab.scenario;

/** The behavior of the endpoint that gives a container the credentials of its role. */
public enum ContainerBehavior implements Trait {
  /** No variable names the endpoint. */
  ABSENT,
  HEALTHY,
  /** A variable that was copied from another task, which the agent serves as well. */
  OF_OTHER_TASK,
  /** 400 InvalidIdInRequest: the agent does not know this task any more. */
  STALE_ID,
  NOT_FOUND,
  FORBIDDEN,
  THROTTLED,
  INTERNAL_ERROR,
  /** 503 CredentialsUninitialized: the agent has just started. */
  UNINITIALIZED,
  NOT_JSON,
  EMPTY,
  /** JSON without a single one of the fields that credentials have. */
  NO_KEYS,
  /** Credentials that ended an hour ago. */
  EXPIRED,
  /** Announces a body and closes the connection in the middle of it. */
  CLOSES_EARLY,
  /** A variable names the endpoint, and nothing listens there. */
  REFUSED,
  HANGS,
  /** Answers a byte at a time and never ends. */
  DRIPS,
  /** Answers as fast as it can and never ends. */
  HUGE,
  /** 302 to a listener that no client may ever contact. */
  REDIRECTS,
  /** 503 CredentialsUninitialized for three seconds from the first request on, then healthy. */
  RECOVERS,
  /** Two times 500, then healthy. */
  FAILS_TWICE,
  /**
   * Once 500, while another token gets into the token file; the old one is refused from then on.
   */
  ROTATES_TOKEN
}
