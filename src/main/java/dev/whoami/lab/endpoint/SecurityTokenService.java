package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.scenario.StsBehavior;
import dev.whoami.lab.scenario.WebIdentity;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** STS: reports the owner of the keys that signed a request, and creates sessions of roles. */
public final class SecurityTokenService implements EndpointService {
  private static final String INVALID = "The security token included in the request is invalid.";
  private static final String EXPIRED = "The security token included in the request is expired";

  private final StsBehavior behavior;
  private final WebIdentity webIdentity;
  private final ProjectedToken webIdentityToken;
  private final KeyRing ring;

  /** The host names by which it was called; in AWS each belongs to another STS. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  public SecurityTokenService(
      StsBehavior behavior,
      WebIdentity webIdentity,
      ProjectedToken webIdentityToken,
      KeyRing ring) {
    this.behavior = behavior;
    this.webIdentity = webIdentity;
    this.webIdentityToken = webIdentityToken;
    this.ring = ring;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    boolean first = asked.add(nameIn(request.header("Host").orElse("")));
    switch (behavior) {
      case HANGS:
        return EndpointReply.never();
      case REFUSES:
        return StsXml.error(403, "InvalidClientTokenId", INVALID);
      case THROTTLES:
        return throttled();
      case THROTTLES_ONCE:
        return first ? throttled() : act(request);
      case FAILS_ONCE:
        return first ? unavailable() : act(request);
      case ROTATES_TOKEN:
        return first ? rotated() : act(request);
      default:
        return act(request);
    }
  }

  private static String nameIn(String host) {
    int port = host.lastIndexOf(':');
    return port < 0 ? host : host.substring(0, port);
  }

  private static EndpointReply throttled() {
    return StsXml.error(400, "Throttling", "Rate exceeded");
  }

  private static EndpointReply unavailable() {
    return StsXml.error(503, "ServiceUnavailable", "The service is not available, try again.");
  }

  private EndpointReply rotated() {
    webIdentityToken.rotate();
    return unavailable();
  }

  private EndpointReply act(EndpointRequest request) {
    Map<String, String> form = request.form();
    String role = form.get("RoleArn");
    String action = form.getOrDefault("Action", "");
    if (role == null && action.startsWith("AssumeRole")) {
      return StsXml.error(400, "ValidationError", "The request has no RoleArn.");
    }
    if (role != null && !role.startsWith("arn:")) {
      return StsXml.error(400, "ValidationError", "The role has no ARN.");
    }
    switch (action) {
      case "GetCallerIdentity":
        return signed(request, StsXml::callerIdentity);
      case "AssumeRole":
        return signed(request, keys -> assumeRole(keys, form));
      case "AssumeRoleWithWebIdentity":
        return assumeRoleWithWebIdentity(form);
      default:
        return StsXml.error(400, "InvalidAction", "The lab's STS does not know this action.");
    }
  }

  private EndpointReply signed(
      EndpointRequest request, Function<LabCredentials, EndpointReply> reply) {
    Caller caller = Caller.of(request, ring);
    switch (caller.problem()) {
      case NONE:
        return reply.apply(caller.keys().get());
      case EXPIRED:
        return StsXml.error(403, "ExpiredToken", EXPIRED);
      case WRONG_DATE:
        return StsXml.error(403, "SignatureDoesNotMatch", caller.reason());
      default:
        return StsXml.error(403, "InvalidClientTokenId", INVALID);
    }
  }

  @Override
  public LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    Caller caller = Caller.of(request, ring);
    boolean isAccepted = caller.problem() == Caller.Problem.NONE && behavior != StsBehavior.REFUSES;
    String action = request.form().getOrDefault("Action", "");
    return LoggedRequest.ofAws(
        name, action, caller.accessKeyId(), isAccepted, reply.status(), millis);
  }

  private EndpointReply assumeRole(LabCredentials caller, Map<String, String> form) {
    String role = form.getOrDefault("RoleArn", "");
    if (behavior == StsBehavior.DENIES || isOf(role, caller)) {
      return StsXml.error(
          403,
          "AccessDenied",
          "User: "
              + caller.arn()
              + " is not authorized to perform: sts:AssumeRole on resource: "
              + role);
    }
    LabCredentials keys =
        ring.assume(form.getOrDefault("RoleArn", ""), form.getOrDefault("RoleSessionName", "lab"));
    return StsXml.assumed("AssumeRole", keys, "");
  }

  /**
   * Whether the caller has this role: no role of the lab trusts itself, and AWS requires that in a
   * trust policy.
   */
  private static boolean isOf(String role, LabCredentials caller) {
    String session = ":assumed-role/" + role.substring(role.lastIndexOf('/') + 1) + "/";
    return caller.arn().contains(session);
  }

  private EndpointReply assumeRoleWithWebIdentity(Map<String, String> form) {
    if (behavior == StsBehavior.DENIES_WEB_IDENTITY || behavior == StsBehavior.DENIES) {
      return StsXml.error(
          403, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }
    boolean known = webIdentityToken.value().equals(form.get("WebIdentityToken"));
    boolean isReplaced =
        behavior == StsBehavior.ROTATES_TOKEN || webIdentity == WebIdentity.REPLACED_TOKEN;
    if (!known && isReplaced) {
      return StsXml.error(400, "ExpiredTokenException", "The web identity token is expired.");
    }
    if (!known) {
      return StsXml.error(
          400, "InvalidIdentityToken", "The lab's STS did not issue the web identity token.");
    }
    if (webIdentity == WebIdentity.EXPIRED_TOKEN) {
      return StsXml.error(400, "ExpiredTokenException", "The web identity token is expired.");
    }
    if (webIdentity == WebIdentity.REPLACED_TOKEN) {
      webIdentityToken.rotateIn(Outage.LENGTH);
    }
    LabCredentials keys =
        ring.assume(form.getOrDefault("RoleArn", ""), form.getOrDefault("RoleSessionName", "lab"));
    return StsXml.assumed(
        "AssumeRoleWithWebIdentity",
        keys,
        "<SubjectFromWebIdentityToken>"
            + SampleNames.SERVICE_ACCOUNT
            + "</SubjectFromWebIdentityToken>"
            + "<Audience>sts.amazonaws.com</Audience>"
            + "<Provider>arn:aws:iam::111122223333:oidc-provider/"
            + SampleNames.ISSUER.substring("https://".length())
            + "</Provider>");
  }
}
