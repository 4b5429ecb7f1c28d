package dev.whoami.watch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is different from the look before. */
final class Change {
  /** What can change. */
  enum Kind {
    /** The first look. */
    STARTED,
    IDENTITY_CHANGED,
    /** A source delivers, or fails in another way than before. */
    SOURCE_CHANGED,
    SOURCE_FLAPS,
    SOURCE_STEADY,
    /** Less than five minutes before their end a source still has the old credentials. */
    NOT_RENEWED,
    EXPIRED,
    /** After it was late. */
    RENEWED,
    /** The client came by a source that failed; what asked for the first time may be stuck. */
    FELL_BACK,
    FINDING_APPEARED,
    FINDING_GONE,
    UNHEALTHY,
    HEALTHY,
    /** A look that could not be made. */
    BLIND,
    SEES_AGAIN,
    /** Nobody read the lines in time, and the oldest were dropped. */
    LINES_DROPPED,
    /** The watch was told to end. */
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

  /** What it is about: a source, or the code of a finding. */
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

  /** A sentence for a person. */
  String text() {
    return text;
  }
}
