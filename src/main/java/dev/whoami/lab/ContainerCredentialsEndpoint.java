package dev.whoami.lab;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The credentials endpoint of the ECS agent, or of the EKS Pod Identity agent. */
final class ContainerCredentialsEndpoint implements EndpointService {
  static final String ECS_PATH = "/v2/credentials/" + SampleNames.CREDENTIALS_ID;
  static final String POD_PATH = "/v1/credentials";

  private final ContainerBehavior behaviour;
  private final boolean isPodIdentity;
  private final ProjectedToken authorization;
  private final String elsewhere;
  private final KeyRing ring;
  private final AtomicInteger asked = new AtomicInteger();

  private ContainerCredentialsEndpoint(
      ContainerBehavior behaviour,
      boolean isPodIdentity,
      ProjectedToken authorization,
      String elsewhere,
      KeyRing ring) {
    this.behaviour = behaviour;
    this.isPodIdentity = isPodIdentity;
    this.authorization = authorization;
    this.elsewhere = elsewhere;
    this.ring = ring;
  }

  /** The ECS agent; {@code elsewhere} is where it redirects to, if it does. */
  static ContainerCredentialsEndpoint ofEcs(
      ContainerBehavior behaviour, String elsewhere, KeyRing ring) {
    return new ContainerCredentialsEndpoint(
        behaviour, false, new ProjectedToken(() -> ""), elsewhere, ring);
  }

  /** The Pod Identity agent, which requires a token. */
  static ContainerCredentialsEndpoint ofPodIdentity(
      ContainerBehavior behaviour, ProjectedToken authorization, String elsewhere, KeyRing ring) {
    return new ContainerCredentialsEndpoint(behaviour, true, authorization, elsewhere, ring);
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    return refusalOf(request).orElseGet(this::behave);
  }

  private Optional<EndpointReply> refusalOf(EndpointRequest request) {
    String path = isPodIdentity ? POD_PATH : ECS_PATH;
    if (!request.path().equals(path)) {
      return Optional.of(
          isPodIdentity ? EndpointReply.text(404, "404 page not found\n") : staleId());
    }
    if (!isPodIdentity) {
      return Optional.empty();
    }
    Optional<String> shown = request.header("Authorization");
    if (!shown.isPresent()) {
      return Optional.of(EndpointReply.text(401, "the Authorization header is missing\n"));
    }
    return shown.get().equals(authorization.value())
        ? Optional.empty()
        : Optional.of(EndpointReply.text(403, "the service account token is not valid\n"));
  }

  private EndpointReply behave() {
    switch (behaviour) {
      case ABSENT:
      case REFUSED:
      case HANGS:
        return EndpointReply.never();
      case HEALTHY:
        return EndpointReply.json(200, credentials(ring.keysOf(owner())));
      case EXPIRED:
        return EndpointReply.json(200, credentials(ring.expiredKeysOf(owner())));
      case FAILS_TWICE:
        return asked.incrementAndGet() <= 2
            ? error(500, "InternalServerError", "could not read the credentials")
            : EndpointReply.json(200, credentials(ring.keysOf(owner())));
      case ROTATES_TOKEN:
        return rotated();
      case STALE_ID:
        return staleId();
      case NOT_FOUND:
        return EndpointReply.text(404, "404 page not found\n");
      case FORBIDDEN:
        return error(403, "AccessDeniedException", "this caller gets no credentials");
      case THROTTLED:
        return error(429, "TooManyRequestsException", "too many requests, slow down");
      case INTERNAL_ERROR:
        return error(500, "InternalServerError", "could not read the credentials");
      case UNINITIALIZED:
        return error(503, "CredentialsUninitialized", "the agent has no credentials yet");
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
    throw new AssertionError(behaviour);
  }

  private EndpointReply rotated() {
    if (asked.incrementAndGet() > 1) {
      return EndpointReply.json(200, credentials(ring.keysOf(owner())));
    }
    authorization.rotate();
    return error(500, "InternalServerError", "could not read the credentials");
  }

  private Principal owner() {
    return isPodIdentity ? Principal.POD_ROLE : Principal.TASK_ROLE;
  }

  private JsonObject credentials(LabCredentials keys) {
    JsonObject body = new JsonObject();
    if (isPodIdentity) {
      body.addProperty("AccountId", SampleNames.ACCOUNT);
    } else {
      body.addProperty("RoleArn", owner().roleArn());
    }
    body.addProperty("AccessKeyId", keys.accessKeyId());
    body.addProperty("SecretAccessKey", keys.secretAccessKey());
    body.addProperty("Token", keys.sessionToken());
    body.addProperty("Expiration", Times.toSeconds(keys.expiration()));
    return body;
  }

  private static EndpointReply staleId() {
    return error(400, "InvalidIdInRequest", "no credentials are known by this ID");
  }

  private static EndpointReply error(int status, String code, String message) {
    JsonObject body = new JsonObject();
    body.addProperty("code", code);
    body.addProperty("message", message);
    body.addProperty("HTTPErrorCode", status);
    return EndpointReply.json(status, body);
  }
}
