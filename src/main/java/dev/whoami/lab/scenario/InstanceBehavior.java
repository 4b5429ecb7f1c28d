package dev.whoami.lab.scenario;

/** The behavior of the instance metadata. */
public enum InstanceBehavior implements Trait {
  /** Missing: refused on loopback; in a private network the address does not exist. */
  ABSENT,
  /** Its address exists, and nothing listens there. */
  REFUSED,
  /** Answers only requests with a token. */
  V2_ONLY,
  /** Answers requests with a token and without. */
  V1_AND_V2,
  HANGS,
  /** 503 to the first request, then the same as V2_ONLY. */
  FAILS_ONCE,
  /** 503 to the first two requests, then the same as V2_ONLY. */
  FAILS_TWICE,
  /** The instance has no instance profile. */
  NO_ROLE,
  /** The answer with the token does not arrive; a plain GET is refused at once. */
  HOP_LIMIT,
  /** The answer with the token does not arrive; a plain GET is answered at once. */
  HOP_LIMIT_V1,
  /** Disabled for this instance: 403 to everything. */
  PUT_FORBIDDEN,
  /** 403 to requests for a token, while a plain GET is answered. */
  PUT_FORBIDDEN_V1,
  /** Blocked on purpose: by a blackhole route, or on loopback by the variable for it. */
  BLACKHOLE,
  /** Packets are dropped; only a private network can do that. */
  DROPPED;

  /** The number of requests that fail before it is healthy. */
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
