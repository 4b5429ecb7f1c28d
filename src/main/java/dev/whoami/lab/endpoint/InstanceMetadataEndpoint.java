package dev.whoami.lab.endpoint;

import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.key.Times;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.TaskNamespaces;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The instance metadata service: a token first, then the instance and its role. */
public final class InstanceMetadataEndpoint implements EndpointService {
  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

  /** The Server header of EC2 in each reply. */
  static final String SERVER = "EC2ws";

  private final InstanceBehavior behavior;
  private final Principal role;
  private final KeyRing ring;
  private final String token;
  private final AtomicInteger asked = new AtomicInteger();
  private final @Nullable TaskNamespace tasks;
  private final InstanceCategories instance = new InstanceCategories();

  public InstanceMetadataEndpoint(
      InstanceBehavior behavior, Principal role, TaskNamespaces namespaces, KeyRing ring) {
    this.behavior = behavior;
    this.role = role;
    this.tasks = namespaces == TaskNamespaces.ABSENT ? null : new TaskNamespace(ring);
    if (behavior != InstanceBehavior.NO_ROLE) {
      instance.andFolder("iam");
    }
    if (tasks != null) {
      instance.andFolder(TaskNamespace.NAME);
    }
    this.ring = ring;
    this.token = ring.token(56);
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    return reply(request).with("Server", SERVER);
  }

  private EndpointReply reply(EndpointRequest request) {
    if (behavior == InstanceBehavior.HANGS) {
      return EndpointReply.never();
    }
    if (asked.incrementAndGet() <= behavior.failures()) {
      return EndpointReply.text(503, "Service Unavailable");
    }
    if (behavior == InstanceBehavior.PUT_FORBIDDEN) {
      return EndpointReply.text(403, "Forbidden");
    }
    if (pathOf(request).equals("/latest/api/token")) {
      return answerForToken(request);
    }
    if (!request.method().equals("GET")) {
      return EndpointReply.text(405, "Method Not Allowed");
    }
    return mayRead(request) ? read(pathOf(request)) : EndpointReply.text(401, "Unauthorized");
  }

  private EndpointReply answerForToken(EndpointRequest request) {
    if (!request.method().equals("PUT")) {
      return EndpointReply.text(405, "Method Not Allowed");
    }
    if (behavior == InstanceBehavior.HOP_LIMIT || behavior == InstanceBehavior.HOP_LIMIT_V1) {
      return EndpointReply.never();
    }
    if (behavior == InstanceBehavior.PUT_FORBIDDEN_V1) {
      return EndpointReply.text(403, "Forbidden");
    }
    String lifetime = "X-aws-ec2-metadata-token-ttl-seconds";
    return request
        .header(lifetime)
        .map(seconds -> EndpointReply.text(200, token).with(lifetime, seconds))
        .orElseGet(() -> EndpointReply.text(400, "Bad Request"));
  }

  private boolean mayRead(EndpointRequest request) {
    return request
        .header("X-aws-ec2-metadata-token")
        .map(token::equals)
        .orElse(behavior.answersV1());
  }

  private EndpointReply read(String path) {
    if (path.startsWith("/latest/meta-data/iam/")) {
      return behavior == InstanceBehavior.NO_ROLE ? notFound() : readRole(path);
    }
    if (tasks != null && TaskNamespace.has(path)) {
      return tasks.read(path).orElseGet(InstanceMetadataEndpoint::notFound);
    }
    return instance.read(path).orElseGet(InstanceMetadataEndpoint::notFound);
  }

  private EndpointReply readRole(String path) {
    if (path.equals(ROLES) || path.equals(ROLES.substring(0, ROLES.length() - 1))) {
      return EndpointReply.text(200, role.shortName());
    }
    if (path.equals(ROLES + role.shortName())) {
      return EndpointReply.text(200, ring.document(role).toString());
    }
    return path.equals("/latest/meta-data/iam/info")
        ? EndpointReply.text(200, profile().toString())
        : notFound();
  }

  private JsonObject profile() {
    JsonObject body = new JsonObject();
    body.addProperty("Code", "Success");
    body.addProperty("LastUpdated", Times.toSeconds(Instant.now()));
    body.addProperty(
        "InstanceProfileArn",
        "arn:aws:iam::" + SampleNames.ACCOUNT + ":instance-profile/" + role.shortName());
    body.addProperty("InstanceProfileId", "AIPAEXAMPLEEXAMPLE001");
    return body;
  }

  /** The path as AWS has it: on loopback, the address of the service has a path of its own. */
  static String pathOf(EndpointRequest request) {
    int latest = request.path().indexOf("/latest/");
    return latest < 0 ? request.path() : request.path().substring(latest);
  }

  private static EndpointReply notFound() {
    return EndpointReply.text(404, "Not Found");
  }
}
