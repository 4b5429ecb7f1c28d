package dev.whoami.world;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;

/**
 * Real surroundings in which no time passes and an answer may take minutes, for a test of what an
 * endpoint says: a busy machine makes no time-out of it.
 */
public final class UnhurriedSurroundings extends ForwardingSurroundings {
  private static final int LONGER = 300;

  public UnhurriedSurroundings() {
    super(new LiveSurroundings());
  }

  @Override
  public HttpReply http(HttpCall call) {
    return super.http(call.within(call.limit().multipliedBy(LONGER)));
  }

  @Override
  public long nanoTime() {
    return 0;
  }
}
