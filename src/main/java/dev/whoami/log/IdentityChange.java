package dev.whoami.log;

import dev.whoami.log.text.LogTime;
import java.util.Optional;

/** The moment from which a program called as another identity. */
final class IdentityChange {
  private final SeenIdentity from;
  private final SeenIdentity to;
  private final Optional<LogTime> at;
  private final long line;

  IdentityChange(SeenIdentity from, SeenIdentity to, Optional<LogTime> at, long line) {
    this.from = from;
    this.to = to;
    this.at = at;
    this.line = line;
  }

  SeenIdentity from() {
    return from;
  }

  SeenIdentity to() {
    return to;
  }

  /** When the second identity first called; empty if the log has no times. */
  Optional<LogTime> at() {
    return at;
  }

  long line() {
    return line;
  }
}
