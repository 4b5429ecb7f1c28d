package dev.whoami.lab;

/** What instance metadata does when it is asked. */
public enum InstanceBehavior implements Trait {
  /** Not there: refused on loopback, no address at all in a private network. */
  ABSENT,
  /** Its address exists, and nothing listens there. */
  REFUSED,
  /** Answers with a token only. */
  V2_ONLY,
  /** Answers with a token and without. */
  V1_AND_V2,
  HANGS,
  /** The instance has no profile. */
  NO_ROLE,
  /** The token's answer does not come back, while a plain GET is refused at once. */
  HOP_LIMIT,
  /** The token's answer does not come back, while a plain GET is answered at once. */
  HOP_LIMIT_V1,
  /** Switched off for this instance: 403 to everything. */
  PUT_FORBIDDEN,
  /** 403 to requests for a token, while a plain GET is answered. */
  PUT_FORBIDDEN_V1,
  /** Blocked on purpose: a blackhole route, or on loopback the variable that says so. */
  BLACKHOLE,
  /** Packets are dropped; only a private network can do that. */
  DROPPED;

  boolean isServed() {
    return hasAddress() && this != REFUSED;
  }

  boolean hasAddress() {
    return this != ABSENT && this != BLACKHOLE && this != DROPPED;
  }

  /** Whether a plain GET, without a token, is answered. */
  boolean answersV1() {
    return this == V1_AND_V2 || this == HOP_LIMIT_V1 || this == PUT_FORBIDDEN_V1;
  }
}
