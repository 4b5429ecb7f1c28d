package dev.whoami.lab.endpoint;

import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.CredentialsServer;
import java.util.concurrent.atomic.AtomicInteger;

/** The credentials endpoint of a container: that of the ECS agent or of a similar program. */
final class ContainerCredentialsEndpoint implements EndpointService {
  private final CredentialsServer server;
  private final ContainerBehavior behavior;
  private final ProjectedToken authorization;
  private final String elsewhere;
  private final KeyRing ring;
  private final AtomicInteger asked = new AtomicInteger();
  private final Outage outage = new Outage();

  /**
   * {@code token} is the token that the endpoint requires, if any; {@code elsewhere} is the
   * redirection target, if any.
   */
  ContainerCredentialsEndpoint(
      CredentialsServer server,
      ContainerBehavior behavior,
      ProjectedToken authorization,
      String elsewhere,
      KeyRing ring) {
    this.server = server;
    this.behavior = behavior;
    this.authorization = authorization;
    this.elsewhere = elsewhere;
    this.ring = ring;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    return server.refusalOf(request, authorization.value()).orElseGet(this::behave);
  }

  private EndpointReply behave() {
    switch (behavior) {
      case ABSENT:
      case REFUSED:
      case HANGS:
        return EndpointReply.never();
      case HEALTHY:
      case OF_OTHER_TASK:
        return EndpointReply.json(200, credentials(ring.keysOf(owner())));
      case EXPIRED:
        return EndpointReply.json(200, credentials(ring.expiredKeysOf(owner())));
      case FAILS_TWICE:
        return asked.incrementAndGet() <= 2
            ? EndpointReply.error(500, "InternalServerError", "could not read the credentials")
            : EndpointReply.json(200, credentials(ring.keysOf(owner())));
      case RECOVERS:
        return outage.lasts()
            ? uninitialized()
            : EndpointReply.json(200, credentials(ring.keysOf(owner())));
      case ROTATES_TOKEN:
        return rotated();
      case STALE_ID:
        return CredentialsServer.unknownId();
      case NOT_FOUND:
        return EndpointReply.text(404, "404 page not found\n");
      case FORBIDDEN:
        return EndpointReply.error(403, "AccessDeniedException", "this caller gets no credentials");
      case THROTTLED:
        return EndpointReply.error(429, "TooManyRequestsException", "too many requests, slow down");
      case INTERNAL_ERROR:
        return EndpointReply.error(500, "InternalServerError", "could not read the credentials");
      case UNINITIALIZED:
        return uninitialized();
      case NOT_JSON:
        return EndpointReply.text(200, "<html><body>It works!</body></html>");
      case EMPTY:
        return EndpointReply.json(200, "");
      case NO_KEYS:
        return EndpointReply.json(200, "{\"status\":\"ok\"}");
      case CLOSES_EARLY:
        return EndpointReply.cutShort(credentials(ring.keysOf(owner())).toString());
      case DRIPS:
        return EndpointReply.dripping();
      case HUGE:
        return EndpointReply.endless();
      case REDIRECTS:
        return EndpointReply.redirect(elsewhere);
    }
    throw new AssertionError(behavior);
  }

  private static EndpointReply uninitialized() {
    return EndpointReply.error(503, "CredentialsUninitialized", "the agent has no credentials yet");
  }

  private EndpointReply rotated() {
    if (asked.incrementAndGet() > 1) {
      return EndpointReply.json(200, credentials(ring.keysOf(owner())));
    }
    authorization.rotate();
    return EndpointReply.error(500, "InternalServerError", "could not read the credentials");
  }

  private Principal owner() {
    return server.owner();
  }

  private JsonObject credentials(LabCredentials keys) {
    return server.credentials(keys);
  }
}
