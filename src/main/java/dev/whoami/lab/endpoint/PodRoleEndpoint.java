package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.scenario.InstanceStandIn;

/**
 * kube2iam or kiam in front of the instance metadata service of a node. Both return the role of the
 * pod, with a session token or without. kube2iam forwards everything else; kiam forwards only
 * requests for session tokens.
 */
final class PodRoleEndpoint implements EndpointService {
  private static final String ROLES = "/latest/meta-data/iam/security-credentials";

  private final boolean isKube2iam;
  private final Principal role;
  private final KeyRing ring;
  private final EndpointService instance;

  PodRoleEndpoint(InstanceStandIn program, KeyRing ring, EndpointService instance) {
    this.isKube2iam = program == InstanceStandIn.KUBE2IAM;
    this.role = program.role();
    this.ring = ring;
    this.instance = instance;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    String path = InstanceMetadataEndpoint.pathOf(request);
    if (path.equals(ROLES) && !isKube2iam) {
      return EndpointReply.text(301, "").with("Location", request.path() + "/");
    }
    if (path.equals(ROLES) || path.equals(ROLES + "/")) {
      return named(EndpointReply.text(200, role.shortName()));
    }
    if (path.startsWith(ROLES + "/")) {
      return keysOf(path.substring(ROLES.length() + 1));
    }
    boolean isForToken = request.method().equals("PUT") && path.equals("/latest/api/token");
    return isKube2iam || isForToken
        ? instance.answer(request)
        : EndpointReply.text(404, "request blocked by allow-route-regexp \"^$\": " + path + "\n");
  }

  private EndpointReply keysOf(String wanted) {
    if (wanted.equals(role.shortName())) {
      return named(EndpointReply.text(200, ring.document(role) + "\n"));
    }
    return isKube2iam
        ? named(EndpointReply.text(403, "Invalid role " + wanted + "\n"))
        : EndpointReply.text(500, "error fetching credentials: forbidden by policy\n");
  }

  /** kube2iam sends the same Server header as EC2. */
  private EndpointReply named(EndpointReply reply) {
    return isKube2iam ? reply.with("Server", InstanceMetadataEndpoint.SERVER) : reply;
  }
}
