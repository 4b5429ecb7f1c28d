package dev.whoami.world;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.http.HttpTarget;
import java.time.Duration;

/**
 * The same surroundings, where nothing is sent: no request is made, no program is run that could
 * make one, and no name is resolved, since that asks a name server.
 */
public final class OfflineSurroundings extends ForwardingSurroundings {
  private final Surroundings below;

  public OfflineSurroundings(Surroundings below) {
    super(below);
    this.below = below;
  }

  @Override
  public HttpReply http(HttpCall call) {
    return HttpReply.none(HttpReply.Ending.NOT_SENT);
  }

  @Override
  public boolean isLoopback(String host) {
    return HttpTarget.isLoopback(host);
  }

  @Override
  public Reading run(String command, Duration limit) {
    return Reading.none(Reading.Status.NOT_RUN);
  }

  @Override
  public Surroundings unrecorded() {
    return new OfflineSurroundings(below.unrecorded());
  }

  @Override
  public boolean isThisProcess() {
    return below.isThisProcess();
  }
}
