package dev.whoami.log.trail;

/**
 * The number of sessions from one maker, their first and last time, and the number of requests with
 * their keys.
 */
final class SessionCount {
  private final UseCount made;
  private final long requests;

  private SessionCount(UseCount made, long requests) {
    this.made = made;
    this.requests = requests;
  }

  static SessionCount of(UseCount made, long requests) {
    return new SessionCount(made, requests);
  }

  SessionCount and(SessionCount other) {
    return new SessionCount(made.and(other.made), requests + other.requests);
  }

  /** The number of sessions, and the times at which they were made. */
  UseCount made() {
    return made;
  }

  long requests() {
    return requests;
  }
}
