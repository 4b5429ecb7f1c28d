package dev.whoami.lab.scenario;

/** The behavior of STS. */
public enum StsBehavior implements Trait {
  HEALTHY,
  /** 403 InvalidClientTokenId to everything. */
  REFUSES,
  /** Accepts every key, and denies AssumeRoleWithWebIdentity. */
  DENIES_WEB_IDENTITY,
  /** Accepts every key, and denies every role. */
  DENIES,
  /** 400 Throttling to everything. */
  THROTTLES,
  /** 400 Throttling once at each host name. */
  THROTTLES_ONCE,
  /** 503 once at each host name. */
  FAILS_ONCE,
  /**
   * 503 once at each host name, while the web identity token in the file is replaced; the old one
   * has then expired.
   */
  ROTATES_TOKEN,
  HANGS,
  /** Nothing listens. */
  REFUSED
}
