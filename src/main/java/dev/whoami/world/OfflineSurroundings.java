package dev.whoami.world;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.http.HttpTarget;
import java.time.Duration;

/**
 * The same surroundings without a network. No request is sent, and no program is run that could
 * send one. No name is resolved, because that sends a query to a name server.
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
