package dev.whoami.world.recording;

import dev.whoami.world.http.HttpReply;

/** A reply with its duration. */
final class TimedReply {
  private final HttpReply reply;
  private final long millis;

  TimedReply(HttpReply reply, long millis) {
    this.reply = reply;
    this.millis = millis;
  }

  HttpReply reply() {
    return reply;
  }

  long millis() {
    return millis;
  }
}
