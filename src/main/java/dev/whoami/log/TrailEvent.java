package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.InstanceId;
import dev.whoami.aws.TokenClaims;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.DenialText;
import dev.whoami.log.denial.ServiceCall;
import dev.whoami.log.trail.HostRoleUse;
import dev.whoami.log.trail.TrailField;
import dev.whoami.log.trail.TrailFields;
import dev.whoami.log.trail.UseCount;
import dev.whoami.log.trail.UserAgent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An event of CloudTrail: who called, when, from where, with which User-Agent, and what AWS said.
 *
 * <p>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
final class TrailEvent {
  /** The code of a network event for a call that the policy of a VPC endpoint denies. */
  private static final String BY_ENDPOINT = "VpceAccessDenied";

  /** The codes of a denied call. */
  static final Set<String> DENIALS =
      new HashSet<>(
          Arrays.asList(
              "AccessDenied",
              "AccessDeniedException",
              "UnauthorizedOperation",
              "AuthorizationError",
              "NotAuthorized",
              TrailEvent.BY_ENDPOINT));

  private final TrailFields fields;

  TrailEvent(TrailFields fields) {
    this.fields = fields;
  }

  /** Empty if the record has none. */
  String time() {
    return fields.get(TrailField.TIME);
  }

  /** The caller; empty for an AWS service, or for a caller with only a web identity. */
  String arn() {
    return fields.get(TrailField.CALLER);
  }

  /** The session that the call made, from the answer of AssumeRole or a similar call. */
  String madeArn() {
    return fields.get(TrailField.MADE_SESSION);
  }

  String address() {
    return fields.get(TrailField.ADDRESS);
  }

  String userAgent() {
    return fields.get(TrailField.USER_AGENT);
  }

  /** The error, as code and message; empty if AWS did what was requested. */
  String error() {
    String code = fields.get(TrailField.ERROR_CODE);
    String message = fields.get(TrailField.ERROR_MESSAGE);
    return code.isEmpty() || message.isEmpty() ? code : code + ": " + message;
  }

  /** The denied call; empty if AWS did what was requested, or another error occurred. */
  Optional<Denial> denial() {
    String code = fields.get(TrailField.ERROR_CODE);
    if (code.isEmpty() || !DENIALS.contains(code.replace("Client.", ""))) {
      return Optional.empty();
    }
    Denial named = DenialText.in(error()).orElse(Denial.UNKNOWN);
    Denial said =
        code.equals(BY_ENDPOINT)
            ? named.by(DenyingPolicy.of(DenyingPolicy.Type.VPC_ENDPOINT, false))
            : named;
    return Optional.of(
        said.part(Denial.Part.ACTION).isPresent() ? said : said.with(Denial.Part.ACTION, action()));
  }

  /** The action of the call, as a policy names it. */
  String action() {
    String source = fields.get(TrailField.SOURCE);
    int dot = source.indexOf('.');
    return dot < 0 ? "" : ServiceCall.of(source.substring(0, dot), fields.get(TrailField.NAME));
  }

  /** The row of this event, if a host's role made the call. */
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
                fields.get(TrailField.SOURCE).split("\\.", 2)[0]
                    + ":"
                    + fields.get(TrailField.NAME),
                fields.get(TrailField.ERROR_CODE)))
        : Optional.empty();
  }

  UseCount asCount() {
    return UseCount.of(1, time(), time());
  }

  /** The resource that got the keys: an instance or a function. */
  String issuedTo() {
    return fields.get(TrailField.ISSUED_TO);
  }

  /** The token of the session that called, or of the session that the call made. */
  SeenToken token() {
    boolean isOfToken =
        !fields.get(TrailField.FEDERATED_PROVIDER).isEmpty()
            || fields.get(TrailField.NAME).equals("AssumeRoleWithWebIdentity");
    if (!isOfToken) {
      return SeenToken.NONE;
    }
    boolean isOfPod =
        isServiceAccount(TrailField.CALLER_NAME)
            || isServiceAccount(TrailField.TOKEN_SUBJECT)
            || isOfEks(TrailField.IDENTITY_PROVIDER)
            || isOfEks(TrailField.FEDERATED_PROVIDER);
    return isOfPod ? SeenToken.OF_SERVICE_ACCOUNT : SeenToken.OF_SOMEBODY;
  }

  private boolean isServiceAccount(TrailField subject) {
    return fields.get(subject).startsWith("system:serviceaccount:");
  }

  /** Whether the ARN of a provider in IAM has the address of an EKS issuer in it. */
  private boolean isOfEks(TrailField provider) {
    String name = fields.get(provider);
    return !name.isEmpty()
        && TokenClaims.isIssuerOfEks(name.replaceFirst(".*:oidc-provider/", "https://"));
  }

  /** "1.0" or "2.0" if the credentials came by that version of the instance metadata service. */
  String roleDelivery() {
    return fields.get(TrailField.ROLE_DELIVERY);
  }
}
