package dev.whoami.client.behavior;

/** The failures of the container endpoint after which a client tries again. */
public enum RetryPolicy {
  /** It never tries again. */
  NOTHING,
  /** Failed connections, and missing answers. */
  CONNECTIONS,
  /** Failed connections, missing answers, and 5xx. */
  SERVER_ERRORS,
  /** Everything except credentials. */
  EVERYTHING;

  /**
   * Whether a client tries again after this result. The status is 0 if there was no answer. {@code
   * lostConnection} is true if the connection failed, or the answer did not come.
   */
  public boolean covers(int status, boolean lostConnection, boolean gaveCredentials) {
    boolean answered = status > 0;
    if (this == EVERYTHING) {
      return !gaveCredentials;
    }
    return answered ? this == SERVER_ERRORS && status >= 500 : this != NOTHING && lostConnection;
  }
}
