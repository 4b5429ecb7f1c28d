package dev.whoami.log.trail;

import dev.whoami.aws.Arn;
import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.ServiceCall;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What an event of CloudTrail says of sessions: with which keys the call was made, and which keys
 * it gave.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html">AWS:
 *     events of STS</a>
 */
final class SessionEvent {
  /**
   * The access key IDs of sessions begin so; a user's keys are not given by a call of this kind.
   */
  private static final String TEMPORARY = "ASIA";

  private static final String SESSION = ":assumed-role/";

  /** No field of a real event that is kept here is longer, and very many events are kept. */
  private static final int LONGEST = 2048;

  private static final String OF_PODS = "pods.eks.amazonaws.com";

  private final Map<String, JsonNode> fields;
  private final Map<String, JsonNode> identity;
  private final Map<String, JsonNode> answer;

  SessionEvent(Map<String, JsonNode> fields) {
    this.fields = Collections.unmodifiableMap(fields);
    this.identity = object(fields, "userIdentity");
    this.answer = object(fields, "responseElements");
  }

  private static Map<String, JsonNode> object(Map<String, JsonNode> in, String name) {
    JsonNode node = in.get(name);
    return node != null && node.isObject() ? node.asObject() : Collections.emptyMap();
  }

  private static String text(Map<String, JsonNode> in, String name) {
    String text = JsonFields.text(in, name).orElse("");
    return text.length() <= LONGEST ? text : "";
  }

  private static String key(Map<String, JsonNode> in) {
    String key = text(in, "accessKeyId");
    return key.startsWith(TEMPORARY) ? key : "";
  }

  /** Empty where the caller has no keys of a session. */
  String usedKey() {
    return key(identity);
  }

  /** Empty where the call gave none, or the record hides them. */
  String givenKey() {
    return key(object(answer, "credentials"));
  }

  /** Whether the call makes a session, and succeeded. */
  boolean isMaking() {
    return text(fields, "errorCode").isEmpty()
        && (text(fields, "eventName").startsWith("AssumeRole") || !givenKey().isEmpty());
  }

  /** The same in the records of all accounts that have this call. */
  String sharedId() {
    return text(fields, "sharedEventID");
  }

  String time() {
    return text(fields, "eventTime");
  }

  /** The ARN of the caller; empty where the record has none. */
  String caller() {
    return text(identity, "arn");
  }

  /** The role of the caller; empty where it has none, or has the role of a host. */
  String role() {
    String arn = caller();
    int role = arn.indexOf(SESSION);
    int name = role < 0 ? -1 : arn.indexOf('/', role + SESSION.length());
    boolean isHost =
        name > 0
            && arn.startsWith("i-", name + 1)
            && Arn.parse(arn).filter(SessionMaker::isHost).isPresent();
    return name < 0 || isHost ? "" : arn.substring(role + SESSION.length(), name);
  }

  /** The session that the call made. */
  String session() {
    return text(object(answer, "assumedRoleUser"), "arn");
  }

  /** A call with a session: by what, with which role and client, and its result. */
  HostRoleUse use(String role, UserAgent userAgent) {
    return HostRoleUse.of(
        userAgent.source(),
        "",
        "",
        role,
        userAgent.client(),
        service() + ":" + text(fields, "eventName"),
        text(fields, "errorCode"));
  }

  SessionMaker maker(UserAgent userAgent) {
    String call = ServiceCall.of(service(), text(fields, "eventName"));
    SessionMaker.Kind kind = kind();
    return SessionMaker.of(
        kind, name(kind), call, text(fields, "sourceIPAddress"), userAgent, pod());
  }

  String userAgent() {
    return text(fields, "userAgent");
  }

  /** The first word of the name of the service. */
  private String service() {
    String source = text(fields, "eventSource");
    int dot = source.indexOf('.');
    return dot < 0 ? source : source.substring(0, dot);
  }

  private SessionMaker.Kind kind() {
    if (!text(identity, "arn").isEmpty()) {
      return SessionMaker.Kind.IDENTITY;
    }
    if (!text(identity, "userName").isEmpty()) {
      return SessionMaker.Kind.TOKEN;
    }
    if (!text(identity, "invokedBy").isEmpty()) {
      return SessionMaker.Kind.SERVICE;
    }
    return text(identity, "accountId").isEmpty()
        ? SessionMaker.Kind.UNKNOWN
        : SessionMaker.Kind.ACCOUNT;
  }

  private String name(SessionMaker.Kind kind) {
    switch (kind) {
      case IDENTITY:
        return text(identity, "arn");
      case TOKEN:
        return text(identity, "userName");
      case SERVICE:
        return text(identity, "invokedBy");
      case ACCOUNT:
        return text(identity, "accountId");
      default:
        return "";
    }
  }

  /** From the tags that EKS Pod Identity sets; another caller can choose any tags. */
  private String pod() {
    Map<String, JsonNode> asked = object(fields, "requestParameters");
    JsonNode tags = asked.get("tags");
    if (!text(identity, "invokedBy").equals(OF_PODS) || tags == null || !tags.isArray()) {
      return "";
    }
    Map<String, String> values = new HashMap<>();
    for (JsonNode each : tags.asArray()) {
      if (each.isObject()) {
        values.put(text(each.asObject(), "key"), text(each.asObject(), "value"));
      }
    }
    return values.getOrDefault("kubernetes-namespace", "")
        + "/"
        + values.getOrDefault("kubernetes-pod-name", "")
        + " "
        + values.getOrDefault("kubernetes-service-account", "")
        + " "
        + values.getOrDefault("eks-cluster-name", "");
  }
}
