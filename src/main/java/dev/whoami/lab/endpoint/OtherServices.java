package dev.whoami.lab.endpoint;

import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.key.KeyRing;

/** Every AWS service that the lab does not simulate. It only allows or denies a request. */
public final class OtherServices implements EndpointService {
  private static final String MESSAGE = "The lab was told to deny what it does not simulate.";

  private final boolean isAllowed;
  private final KeyRing ring;

  public OtherServices(boolean isAllowed, KeyRing ring) {
    this.isAllowed = isAllowed;
    this.ring = ring;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    boolean isForm =
        request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
    if (isForm) {
      String action = request.form().getOrDefault("Action", "Unknown");
      String name = action.matches("\\w+") ? action : "Unknown";
      return isAllowed
          ? EndpointReply.xml(
              200, "<" + name + "Response><" + name + "Result/></" + name + "Response>")
          : StsXml.error(403, "AccessDenied", MESSAGE);
    }
    JsonObject body = new JsonObject();
    if (isAllowed) {
      return EndpointReply.json(200, body);
    }
    body.addProperty("__type", "AccessDeniedException");
    body.addProperty("message", MESSAGE);
    return EndpointReply.json(403, body).with("x-amzn-ErrorType", "AccessDeniedException");
  }

  @Override
  public LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    Caller caller = Caller.of(request, ring);
    String target = request.header("X-Amz-Target").orElse(request.method());
    return LoggedRequest.ofAws(
        name,
        target,
        caller.accessKeyId(),
        caller.problem() == Caller.Problem.NONE,
        reply.status(),
        millis);
  }
}
