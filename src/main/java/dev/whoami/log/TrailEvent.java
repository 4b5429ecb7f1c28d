package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceId;
import dev.whoami.aws.JsonFields;
import dev.whoami.aws.TokenClaims;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.DenialText;
import dev.whoami.log.denial.ServiceCall;
import dev.whoami.log.trail.HostRoleUse;
import dev.whoami.log.trail.UseCount;
import dev.whoami.log.trail.UserAgent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An event of CloudTrail: who called, when, from where, with which User-Agent, and what AWS said.
 *
 * <p>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
final class TrailEvent {
  /** The codes of a denied call. */
  static final Set<String> DENIALS =
      new HashSet<>(
          Arrays.asList(
              "AccessDenied",
              "AccessDeniedException",
              "UnauthorizedOperation",
              "AuthorizationError",
              "NotAuthorized"));

  private final Map<String, JsonNode> fields;
  private final Map<String, JsonNode> identity;

  private TrailEvent(Map<String, JsonNode> fields, Map<String, JsonNode> identity) {
    this.fields = Collections.unmodifiableMap(fields);
    this.identity = Collections.unmodifiableMap(identity);
  }

  /** Empty where the object is none. */
  static Optional<TrailEvent> of(Map<String, JsonNode> fields) {
    Map<String, JsonNode> identity = object(fields, "userIdentity");
    return !identity.isEmpty() && fields.containsKey("eventSource")
        ? Optional.of(new TrailEvent(fields, identity))
        : Optional.empty();
  }

  private static Map<String, JsonNode> object(Map<String, JsonNode> in, String name) {
    JsonNode node = in.get(name);
    return node != null && node.isObject() ? node.asObject() : Collections.emptyMap();
  }

  private Optional<String> text(String name) {
    return JsonFields.text(fields, name);
  }

  /** Empty where the record has none. */
  String time() {
    return text("eventTime").orElse("");
  }

  /** Who called; empty where it is a service of AWS, or a caller with only a web identity. */
  Optional<String> arn() {
    return JsonFields.text(identity, "arn");
  }

  /** Whose session the call made: the answer of AssumeRole and the like. */
  Optional<String> madeArn() {
    Map<String, JsonNode> made = object(object(fields, "responseElements"), "assumedRoleUser");
    return JsonFields.text(made, "arn");
  }

  String address() {
    return text("sourceIPAddress").orElse("");
  }

  String userAgent() {
    return text("userAgent").orElse("");
  }

  /** What AWS said where it did not do it: the code and the message. */
  String error() {
    return text("errorCode").map(it -> it + ": " + text("errorMessage").orElse("")).orElse("");
  }

  /** The call where a policy denied it; empty where AWS did it, or something else was wrong. */
  Optional<Denial> denial() {
    String code = text("errorCode").orElse("");
    if (!DENIALS.contains(code.replace("Client.", ""))) {
      return Optional.empty();
    }
    Denial said = DenialText.in(error()).orElse(Denial.UNKNOWN);
    return Optional.of(
        said.part(Denial.Part.ACTION).isPresent() ? said : said.with(Denial.Part.ACTION, action()));
  }

  /** The action of the call, as a policy names it. */
  String action() {
    String source = text("eventSource").orElse("");
    int dot = source.indexOf('.');
    return dot < 0 ? "" : ServiceCall.of(source.substring(0, dot), text("eventName").orElse(""));
  }

  /** The row of this event where a role of a host made the call. */
  Optional<HostRoleUse> hostRoleUse(Arn caller, UserAgent userAgent) {
    boolean isHost =
        caller.sessionName().filter(InstanceId::isOne).isPresent()
            && caller.roleName().filter(role -> !role.contains(":")).isPresent();
    return isHost
        ? Optional.of(
            HostRoleUse.of(
                userAgent.source(),
                caller.roleName().orElse(""),
                caller.lastElement(),
                "",
                userAgent.client(),
                text("eventSource").orElse("").split("\\.", 2)[0]
                    + ":"
                    + text("eventName").orElse(""),
                text("errorCode").orElse("")))
        : Optional.empty();
  }

  UseCount asCount() {
    return UseCount.of(1, time(), time());
  }

  /** To what the keys were given: an instance, a function. */
  String issuedTo() {
    return JsonFields.text(object(identity, "inScopeOf"), "credentialsIssuedTo").orElse("");
  }

  private Map<String, JsonNode> session() {
    return object(identity, "sessionContext");
  }

  /** By which the session came, or the one that the call made. */
  SeenToken token() {
    Map<String, JsonNode> federation = object(session(), "webIdFederationData");
    boolean isOfToken =
        !federation.isEmpty()
            || text("eventName").filter("AssumeRoleWithWebIdentity"::equals).isPresent();
    if (!isOfToken) {
      return SeenToken.NONE;
    }
    boolean isOfPod =
        isServiceAccount(JsonFields.text(identity, "userName"))
            || isServiceAccount(
                JsonFields.text(object(fields, "responseElements"), "subjectFromWebIdentityToken"))
            || isOfEks(JsonFields.text(identity, "identityProvider"))
            || isOfEks(JsonFields.text(federation, "federatedProvider"));
    return isOfPod ? SeenToken.OF_SERVICE_ACCOUNT : SeenToken.OF_SOMEBODY;
  }

  private static boolean isServiceAccount(Optional<String> subject) {
    return subject.filter(it -> it.startsWith("system:serviceaccount:")).isPresent();
  }

  /** By the ARN of the provider in IAM, which has the address of the issuer in it. */
  private static boolean isOfEks(Optional<String> provider) {
    return provider
        .map(it -> it.replaceFirst(".*:oidc-provider/", "https://"))
        .filter(TokenClaims::isIssuerOfEks)
        .isPresent();
  }

  /** "1.0" or "2.0" where the credentials came by that version of the instance metadata. */
  Optional<String> roleDelivery() {
    return JsonFields.text(session(), "ec2RoleDelivery");
  }
}
