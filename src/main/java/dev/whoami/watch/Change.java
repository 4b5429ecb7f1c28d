package dev.whoami.watch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A difference from the previous run. */
final class Change {
  /** The kinds of changes. */
  enum Kind {
    /** The first run has ended. */
    STARTED,
    IDENTITY_CHANGED,
    /** The same role in a session with another name; some services treat that as another caller. */
    SESSION_CHANGED,
    /** The outcome of a source changed. */
    SOURCE_CHANGED,
    SOURCE_FLAPPING,
    SOURCE_STABLE,
    /** The credentials of a source expire in less than five minutes, and have not been replaced. */
    CREDENTIALS_NOT_RENEWED,
    CREDENTIALS_EXPIRED,
    /** After CREDENTIALS_NOT_RENEWED or CREDENTIALS_EXPIRED. */
    CREDENTIALS_RENEWED,
    /**
     * A source failed and the client used another one; a process that asked at that time may keep
     * it.
     */
    FELL_BACK,
    FINDING_APPEARED,
    FINDING_RESOLVED,
    UNHEALTHY,
    HEALTHY,
    /** A run failed. */
    RUN_FAILED,
    RUN_RECOVERED,
    /** The lines were not read in time, so the oldest were dropped. */
    LINES_DROPPED,
    /** The watch was asked to stop. */
    STOPPED
  }

  private final Instant at;
  private final Kind kind;
  private final @Nullable String about;
  private final @Nullable String from;
  private final @Nullable String to;
  private final String text;

  private Change(
      Instant at,
      Kind kind,
      @Nullable String about,
      @Nullable String from,
      @Nullable String to,
      String text) {
    this.at = at;
    this.kind = kind;
    this.about = about;
    this.from = from;
    this.to = to;
    this.text = text;
  }

  static Change of(Kind kind, Instant at, String text) {
    return new Change(at, kind, null, null, null, text);
  }

  /** Sets the source, or the code of a finding, that changed. */
  Change about(String newAbout) {
    return new Change(at, kind, newAbout, from, to, text);
  }

  Change between(String before, String after) {
    return new Change(at, kind, about, before, after, text);
  }

  Change becoming(String after) {
    return new Change(at, kind, about, null, after, text);
  }

  Instant at() {
    return at;
  }

  Kind kind() {
    return kind;
  }

  Optional<String> about() {
    return Optional.ofNullable(about);
  }

  Optional<String> from() {
    return Optional.ofNullable(from);
  }

  Optional<String> to() {
    return Optional.ofNullable(to);
  }

  /** The change as a sentence. */
  String text() {
    return text;
  }
}
