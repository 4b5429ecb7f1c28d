package dev.whoami.lab.scenario;

/** The behavior of STS. */
public enum StsBehavior implements Trait {
  HEALTHY,
  /** 403 InvalidClientTokenId to everything. */
  REFUSES,
  /** Knows every key, and denies to trade a web identity token for credentials. */
  DENIES_WEB_IDENTITY,
  /** Knows every key, and denies every role. */
  DENIES,
  /** 400 Throttling to everything. */
  THROTTLES,
  /** The same, once at each name by which it is asked. */
  THROTTLES_ONCE,
  /** 503 once, at each name. */
  FAILS_ONCE,
  /**
   * The same, while another web identity token gets into its file; the old one has expired then.
   */
  ROTATES_TOKEN,
  HANGS,
  /** Nothing listens. */
  REFUSED
}
