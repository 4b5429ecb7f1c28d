package dev.whoami.world;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.concurrent.atomic.AtomicBoolean;

/** The same surroundings, which also record whether any server accepted a request. */
public final class HeardSurroundings extends ForwardingSurroundings {
  private final AtomicBoolean heard = new AtomicBoolean();

  public HeardSurroundings(Surroundings below) {
    super(below);
  }

  /** Whether any request has been accepted so far, whatever its result. */
  public boolean isHeard() {
    return heard.get();
  }

  @Override
  public HttpReply http(HttpCall call) {
    HttpReply reply = super.http(call);
    if (reply.isFromServer()) {
      heard.set(true);
    }
    return reply;
  }
}
