package dev.whoami.lab;

/** What STS does when it is asked. */
public enum StsBehavior implements Trait {
  HEALTHY,
  /** 403 InvalidClientTokenId to everything. */
  REFUSES,
  /** Knows every key, and denies to trade a web identity token for credentials. */
  DENIES_WEB_IDENTITY,
  HANGS,
  /** Nothing listens. */
  REFUSED
}
