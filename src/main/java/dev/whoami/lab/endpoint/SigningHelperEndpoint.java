package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.scenario.InstanceStandIn;

/**
 * {@code aws_signing_helper serve}: session tokens, the name of the role and its keys at the paths
 * of the instance metadata. Every other path gets 404.
 */
final class SigningHelperEndpoint implements EndpointService {
  private static final String TOKEN = "/latest/api/token";
  private static final String ROLES = "/latest/meta-data/iam/security-credentials";
  private static final String LIFETIME = "X-aws-ec2-metadata-token-ttl-seconds";
  private static final String LONGEST = "21600";

  private final Principal role = InstanceStandIn.SIGNING_HELPER.role();
  private final KeyRing ring;
  private final String token;

  SigningHelperEndpoint(KeyRing ring) {
    this.ring = ring;
    this.token = ring.token(100);
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    String path = request.path();
    if (path.equals(TOKEN) || path.startsWith(TOKEN + "/")) {
      return answerForToken(request);
    }
    return path.equals(ROLES) || path.startsWith(ROLES + "/")
        ? answerForRole(request)
        : EndpointReply.text(404, "404 page not found\n");
  }

  private EndpointReply answerForToken(EndpointRequest request) {
    if (!request.method().equals("PUT")) {
      return EndpointReply.text(405, "");
    }
    if (request.header("X-Forwarded-For").isPresent()) {
      return EndpointReply.text(400, "unable to process requests with X-Forwarded-For header");
    }
    return EndpointReply.text(200, token).with(LIFETIME, request.header(LIFETIME).orElse(LONGEST));
  }

  private EndpointReply answerForRole(EndpointRequest request) {
    if (!request.method().equals("GET")) {
      return EndpointReply.text(405, "");
    }
    String given = request.header("X-aws-ec2-metadata-token").orElse("");
    if (!given.equals(token)) {
      String what = given.isEmpty() ? "no token provided" : "invalid token provided";
      return EndpointReply.text(401, what);
    }
    String keys = ROLES + "/" + role.shortName();
    boolean isForKeys = request.path().equals(keys) || request.path().startsWith(keys + "/");
    return isForKeys
        ? EndpointReply.text(200, ring.document(role) + "\n")
        : EndpointReply.text(200, role.shortName()).with(LIFETIME, LONGEST);
  }
}
