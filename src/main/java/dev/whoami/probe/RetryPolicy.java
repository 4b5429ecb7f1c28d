package dev.whoami.probe;

/** Which failures of the container endpoint a client tries again. */
public enum RetryPolicy {
  /** None. */
  NOTHING,
  /** Connections that fail, and answers that do not come. */
  CONNECTIONS,
  /** The same, and 5xx. */
  SERVER_ERRORS,
  /** Everything that is not credentials. */
  EVERYTHING;

  boolean covers(Outcome outcome) {
    boolean answered = outcome.status() > 0;
    switch (this) {
      case CONNECTIONS:
        return !answered && isConnection(outcome);
      case SERVER_ERRORS:
        return answered ? outcome.status() >= 500 : isConnection(outcome);
      case EVERYTHING:
        return !outcome.credentials().isPresent();
      default:
        return false;
    }
  }

  private static boolean isConnection(Outcome outcome) {
    return outcome.has(Fault.CONNECTION_REFUSED)
        || outcome.has(Fault.TIMED_OUT)
        || outcome.has(Fault.CLOSED_EARLY);
  }
}
