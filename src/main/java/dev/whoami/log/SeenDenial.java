package dev.whoami.log;

import dev.whoami.log.denial.Denial;
import dev.whoami.log.text.LogTime;
import java.util.Optional;

/** A denied call: the caller, its first time and line, and the number of times. */
final class SeenDenial {
  private final Denial denial;
  private final Optional<SeenIdentity> caller;
  private final Optional<LogTime> at;
  private final long line;
  private long count;

  SeenDenial(Denial denial, Optional<SeenIdentity> caller, Optional<LogTime> at, long line) {
    this.denial = denial;
    this.caller = caller;
    this.at = at;
    this.line = line;
  }

  void add() {
    count++;
  }

  Denial denial() {
    return denial;
  }

  /** Empty if the text does not name the caller. */
  Optional<SeenIdentity> caller() {
    return caller;
  }

  /** When it was first denied. */
  Optional<LogTime> at() {
    return at;
  }

  /** The first line, counted from 1. */
  long line() {
    return line;
  }

  long count() {
    return count;
  }

  /** The action, or another name of the call if the text does not name the action. */
  String action() {
    String call = denial.part(Denial.Part.CALL).orElse("a call");
    return denial.part(Denial.Part.ACTION).orElse(call);
  }
}
