package dev.whoami.log.trail;

import org.jspecify.annotations.Nullable;

/**
 * A call across accounts, which each account records. One record names the caller. The other may
 * have only the caller's account, or lack the keys.
 */
final class SharedCall {
  private String key = "";
  private String session = "";
  private @Nullable SessionMaker maker;

  void add(SessionEvent event, UserAgent userAgent) {
    key = key.isEmpty() ? event.givenKey() : key;
    session = session.isEmpty() ? event.session() : session;
    maker = event.maker(userAgent).or(maker);
  }

  /** Empty if no record has it so far. */
  String key() {
    return key;
  }

  String session() {
    return session;
  }

  SessionMaker maker() {
    SessionMaker known = maker;
    return known == null
        ? SessionMaker.of(SessionMaker.Kind.UNKNOWN, "", "", "", UserAgent.of(""), "")
        : known;
  }
}
