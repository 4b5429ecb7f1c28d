package dev.whoami.log.trail;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.ServiceCall;

/**
 * The sessions in an event of CloudTrail: the keys that made the call, and the keys that it
 * returned.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html">AWS:
 *     events of STS</a>
 */
final class SessionEvent {
  /** The beginning of a session's access key ID. Calls of this kind never return a user's keys. */
  private static final String TEMPORARY = "ASIA";

  private static final String SESSION = ":assumed-role/";

  /** No real field that is kept here is longer, and very many events are kept. */
  private static final int LONGEST = 2048;

  private static final String OF_PODS = "pods.eks.amazonaws.com";

  private final TrailFields fields;

  SessionEvent(TrailFields fields) {
    this.fields = fields;
  }

  private String text(TrailField field) {
    String text = fields.get(field);
    return text.length() <= LONGEST ? text : "";
  }

  private String key(TrailField field) {
    String key = text(field);
    return key.startsWith(TEMPORARY) ? key : "";
  }

  /** Empty if the caller has no session keys. */
  String usedKey() {
    return key(TrailField.CALLER_KEY);
  }

  /** Empty if the call returned none, or the record hides them. */
  String givenKey() {
    return key(TrailField.MADE_KEY);
  }

  /** Whether the call makes a session, and succeeded. */
  boolean isMaking() {
    return text(TrailField.ERROR_CODE).isEmpty()
        && (text(TrailField.NAME).startsWith("AssumeRole") || !givenKey().isEmpty());
  }

  /** The ID that the records of all accounts share for this call. */
  String sharedId() {
    return text(TrailField.SHARED_ID);
  }

  String time() {
    return text(TrailField.TIME);
  }

  /** The ARN of the caller; empty if the record has none. */
  String caller() {
    return text(TrailField.CALLER);
  }

  /** The role of the caller; empty if it has none, or a host's role. */
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
    return text(TrailField.MADE_SESSION);
  }

  /** A call with a session: its source, role, client and result. */
  HostRoleUse use(String role, UserAgent userAgent) {
    return HostRoleUse.of(
        userAgent.source(),
        "",
        "",
        role,
        userAgent.client(),
        service() + ":" + text(TrailField.NAME),
        text(TrailField.ERROR_CODE));
  }

  SessionMaker maker(UserAgent userAgent) {
    String call = ServiceCall.of(service(), text(TrailField.NAME));
    SessionMaker.Kind kind = kind();
    boolean isOnBehalf = kind == SessionMaker.Kind.ON_BEHALF;
    String address = text(isOnBehalf ? TrailField.INVOKED_BY : TrailField.ADDRESS);
    return SessionMaker.of(kind, name(kind), call, address, userAgent, pod());
  }

  String userAgent() {
    return text(TrailField.USER_AGENT);
  }

  /** The first word of the name of the service. */
  private String service() {
    String source = text(TrailField.SOURCE);
    int dot = source.indexOf('.');
    return dot < 0 ? source : source.substring(0, dot);
  }

  private SessionMaker.Kind kind() {
    if (!text(TrailField.CALLER).isEmpty()) {
      return text(TrailField.INVOKED_BY).isEmpty()
          ? SessionMaker.Kind.IDENTITY
          : SessionMaker.Kind.ON_BEHALF;
    }
    if (!text(TrailField.CALLER_NAME).isEmpty()) {
      return SessionMaker.Kind.TOKEN;
    }
    if (!text(TrailField.INVOKED_BY).isEmpty()) {
      return SessionMaker.Kind.SERVICE;
    }
    return text(TrailField.CALLER_ACCOUNT).isEmpty()
        ? SessionMaker.Kind.UNKNOWN
        : SessionMaker.Kind.ACCOUNT;
  }

  private String name(SessionMaker.Kind kind) {
    switch (kind) {
      case IDENTITY:
      case ON_BEHALF:
        return text(TrailField.CALLER);
      case TOKEN:
        return text(TrailField.CALLER_NAME);
      case SERVICE:
        return text(TrailField.INVOKED_BY);
      case ACCOUNT:
        return text(TrailField.CALLER_ACCOUNT);
      default:
        return "";
    }
  }

  /** The pod, from the tags that EKS Pod Identity sets. Other callers can choose any tags. */
  private String pod() {
    return text(TrailField.INVOKED_BY).equals(OF_PODS) && !text(TrailField.POD_NAME).isEmpty()
        ? text(TrailField.POD_NAMESPACE)
            + "/"
            + text(TrailField.POD_NAME)
            + " "
            + text(TrailField.POD_SERVICE_ACCOUNT)
            + " "
            + text(TrailField.POD_CLUSTER)
        : "";
  }
}
