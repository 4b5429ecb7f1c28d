package dev.whoami.lab.scenario;

/** The behavior of the instance metadata. */
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
  /** The first request gets 503, every later one what V2_ONLY gives. */
  FAILS_ONCE,
  /** The same for the first two requests. */
  FAILS_TWICE,
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

  /** How many requests fail before it is well. */
  public int failures() {
    return this == FAILS_ONCE ? 1 : this == FAILS_TWICE ? 2 : 0;
  }

  public boolean isServed() {
    return hasAddress() && this != REFUSED;
  }

  public boolean hasAddress() {
    return this != ABSENT && this != BLACKHOLE && this != DROPPED;
  }

  /** Whether a plain GET, without a token, is answered. */
  public boolean answersV1() {
    return this == V1_AND_V2 || this == HOP_LIMIT_V1 || this == PUT_FORBIDDEN_V1;
  }
}
