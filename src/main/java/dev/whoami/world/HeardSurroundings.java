package dev.whoami.world;

import java.util.concurrent.atomic.AtomicBoolean;

/** The same surroundings, which also tell whether anybody was there to take a request. */
public final class HeardSurroundings extends ForwardingSurroundings {
  private final AtomicBoolean heard = new AtomicBoolean();

  public HeardSurroundings(Surroundings below) {
    super(below);
  }

  /** Whether somebody has taken a request so far, whatever came of it. */
  public boolean isHeard() {
    return heard.get();
  }

  @Override
  public HttpReply http(HttpCall call) {
    HttpReply reply = super.http(call);
    switch (reply.ending()) {
      case ANSWERED:
      case NEVER_ANSWERED:
      case CLOSED_EARLY:
      case TOO_LARGE:
      case NOT_HTTP:
        heard.set(true);
        break;
      default:
        break;
    }
    return reply;
  }
}
