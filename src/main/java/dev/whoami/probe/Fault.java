package dev.whoami.probe;

import dev.whoami.world.HttpReply;
import dev.whoami.world.Reading;

/** Why a source that is configured does not deliver. */
public enum Fault {
  HALF_SET,
  BLANK,
  FILE_MISSING,
  FILE_DENIED,
  FILE_UNREADABLE,
  TOKEN_WITH_NEWLINE,
  UNPARSABLE,
  PROFILE_MISSING,
  SOURCE_MISSING,
  DISABLED,
  ADDRESS_NOT_ALLOWED,
  CONNECTION_REFUSED,
  BLACKHOLE,
  UNROUTABLE,
  UNKNOWN_HOST,
  TIMED_OUT,
  CLOSED_EARLY,
  TOO_LARGE,
  STATUS,
  STALE_ID,
  UNINITIALIZED,
  THROTTLED,
  MALFORMED,
  EXPIRED,
  DENIED,
  STS_UNREACHABLE,
  NOT_RUN,
  HOP_LIMIT,
  NO_ROLE;

  /** The fault of a reading that is not there. */
  static Fault of(Reading reading) {
    switch (reading.status()) {
      case MISSING:
        return FILE_MISSING;
      case DENIED:
        return FILE_DENIED;
      case TOO_LARGE:
        return TOO_LARGE;
      case NOT_RUN:
        return NOT_RUN;
      default:
        return FILE_UNREADABLE;
    }
  }

  /** The fault of a reply that is not a 200. */
  static Fault of(HttpReply reply) {
    switch (reply.ending()) {
      case ANSWERED:
        return reply.status() == 429 ? THROTTLED : STATUS;
      case REFUSED:
        return CONNECTION_REFUSED;
      case BLACKHOLE:
        return BLACKHOLE;
      case UNROUTABLE:
        return UNROUTABLE;
      case UNKNOWN_HOST:
        return UNKNOWN_HOST;
      case CONNECT_TIMED_OUT:
      case NEVER_ANSWERED:
        return TIMED_OUT;
      case TOO_LARGE:
        return TOO_LARGE;
      case NOT_HTTP:
        return MALFORMED;
      case BAD_REQUEST:
        return UNPARSABLE;
      case NOT_SENT:
        return NOT_RUN;
      default:
        return CLOSED_EARLY;
    }
  }
}
