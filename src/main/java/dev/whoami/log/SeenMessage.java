package dev.whoami.log;

/** A known message: the line of its first occurrence, and the number of times. */
final class SeenMessage {
  private final KnownMessage message;
  private final long line;
  private long count;

  SeenMessage(KnownMessage message, long line) {
    this.message = message;
    this.line = line;
  }

  void add() {
    count++;
  }

  KnownMessage message() {
    return message;
  }

  /** The first line, counted from 1. */
  long line() {
    return line;
  }

  long count() {
    return count;
  }
}
