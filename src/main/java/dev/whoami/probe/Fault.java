package dev.whoami.probe;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpReply;

/** Why a source that is configured does not deliver. */
public enum Fault {
  HALF_SET("half set"),
  BLANK("blank"),
  FILE_MISSING("token file missing"),
  FILE_DENIED("file not readable"),
  FILE_UNREADABLE("file not usable"),
  FILE_TOO_LARGE("file too large"),
  TOKEN_WITH_NEWLINE("token with a line break"),
  UNPARSABLE("settings malformed"),
  PROFILE_MISSING("missing"),
  SOURCE_MISSING("its source is missing"),
  SOURCE_UNKNOWN("its source is unknown"),
  CIRCULAR("its own source"),
  TWO_SOURCES("two sources"),
  DISABLED("switched off"),
  ADDRESS_NOT_ALLOWED("host not allowed"),
  IPV6_MODE("not in IPv6 mode"),
  SENT_TO_PROXY("sent to a proxy"),
  CONNECTION_REFUSED("refused the connection"),
  BLACKHOLE("blocked"),
  UNROUTABLE("no route"),
  UNKNOWN_HOST("unknown host"),
  TIMED_OUT("did not answer"),
  CLOSED_EARLY("broke off"),
  TOO_LARGE("reply too large"),
  STATUS("answered with an error"),
  STALE_ID("does not know this ID"),
  UNINITIALIZED("not ready"),
  THROTTLED("throttled"),
  MALFORMED("reply without keys"),
  /** The reply has keys, but the client rejects another of its fields. */
  REPLY_REJECTED("reply rejected"),
  EXPIRED("expired"),
  DENIED("denied by STS"),
  NO_PROVIDER("no provider in IAM"),
  ISSUER_UNREACHABLE("issuer not reached by STS"),
  TOKEN_REJECTED("rejected by STS"),
  REQUEST_REJECTED("request rejected by STS"),
  STS_REGION_OFF("STS off in this region"),
  STS_UNREACHABLE("STS not reached"),
  STS_MISCONFIGURED("settings of STS malformed"),
  NOT_RUN("not run"),
  /** The file is readable, but whoami does not trust its owner. */
  NOT_READ("file not read"),
  NOT_SIGNED_IN("not signed in"),
  HOP_LIMIT("hop limit"),
  NO_ROLE("no role"),
  ROLE_UNTRUSTING("EC2 may not assume its role"),
  CLASS_MISSING("class missing"),
  /**
   * Because of a setting, a class of the client cannot be loaded: the whole client fails, not only
   * this source.
   */
  CLASS_UNUSABLE("class not usable"),
  ANONYMOUS("anonymous"),
  /**
   * whoami's own time limit ended the check, or this process had no CPU to see an answer: nothing
   * is known.
   */
  CUT_SHORT("not finished");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  /** The fault in a few words that follow the name of its source. */
  String words(Source source) {
    return this == UNPARSABLE && source.isOfSettings() ? "malformed" : words;
  }

  /** The fault of a reading that is not there. */
  static Fault of(Reading reading) {
    switch (reading.status()) {
      case MISSING:
        return FILE_MISSING;
      case DENIED:
        return FILE_DENIED;
      case TOO_LARGE:
        return FILE_TOO_LARGE;
      case NOT_RUN:
        return NOT_RUN;
      case NOT_TRUSTED:
        return NOT_READ;
      case CUT_SHORT:
        return CUT_SHORT;
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
      case CUT_SHORT:
        return CUT_SHORT;
      default:
        return CLOSED_EARLY;
    }
  }
}
