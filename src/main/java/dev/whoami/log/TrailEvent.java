package dev.whoami.log;

import dev.whoami.aws.JsonFields;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An event of CloudTrail: who called, when, from where, with which User-Agent, and what AWS said.
 *
 * <p>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
final class TrailEvent {
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

  Optional<LogTime> time() {
    return text("eventTime").flatMap(LogTime::in);
  }

  /** Who called; empty where it is a service of AWS, or somebody with a web identity alone. */
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

  private Map<String, JsonNode> session() {
    return object(identity, "sessionContext");
  }

  /** Whether the session, or the one that the call made, came by a web identity. */
  boolean isOfWebIdentity() {
    return !object(session(), "webIdFederationData").isEmpty()
        || text("eventName").filter("AssumeRoleWithWebIdentity"::equals).isPresent();
  }

  /** "1.0" or "2.0" where the credentials came by that version of the instance metadata. */
  Optional<String> roleDelivery() {
    return JsonFields.text(session(), "ec2RoleDelivery");
  }
}
