package dev.whoami.log.trail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one session: its maker, and the calls that used them, in any order. If two sessions
 * have the same key ID, it was masked or invented, and shows nothing.
 */
final class KeyHistory {
  private String session = "";
  private String madeAt = "";
  private @Nullable SessionMaker maker;
  private boolean isOfTwo;
  private long requests;

  /** Most keys have one or two, and very many keys are kept. */
  private final Map<HostRoleUse, UseCount> uses = new LinkedHashMap<>(2);

  /** Sets the maker. Another record of the same call may add details. */
  void madeBy(SessionMaker other, String ofSession, String at) {
    maker = other.or(maker);
    of(ofSession);
    madeAt = at;
  }

  void usedBy(String ofSession) {
    of(ofSession);
    requests++;
  }

  private void of(String ofSession) {
    isOfTwo |= !session.isEmpty() && !ofSession.isEmpty() && !session.equals(ofSession);
    session = session.isEmpty() ? ofSession : session;
  }

  /** Adds a call, and returns whether it is a new row. */
  boolean used(HostRoleUse use, String at) {
    return uses.merge(use, UseCount.of(1, at, at), UseCount::and).requests() == 1;
  }

  String session() {
    return session;
  }

  /** Empty if no record of the call was read, or if two sessions have the ID of these keys. */
  Optional<SessionMaker> maker() {
    return isOfTwo ? Optional.empty() : Optional.ofNullable(maker);
  }

  /** One session, with the requests that used its keys. */
  SessionCount count() {
    return SessionCount.of(UseCount.of(1, madeAt, madeAt), requests);
  }

  int useCount() {
    return uses.size();
  }

  Map<HostRoleUse, UseCount> uses() {
    return Collections.unmodifiableMap(uses);
  }
}
