package dev.whoami.log.trail;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in an event of CloudTrail that {@code read} uses, by the names on the path to it. All
 * other texts are skipped.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">AWS:
 *     the fields of an event</a>
 */
public enum TrailField {
  TIME("eventTime"),
  SOURCE("eventSource"),
  NAME("eventName"),
  USER_AGENT("userAgent"),
  ADDRESS("sourceIPAddress"),
  ERROR_CODE("errorCode"),
  ERROR_MESSAGE("errorMessage"),
  SHARED_ID("sharedEventID"),
  CALLER_TYPE("userIdentity.type"),
  CALLER("userIdentity.arn"),
  CALLER_KEY("userIdentity.accessKeyId"),
  CALLER_NAME("userIdentity.userName"),
  CALLER_ACCOUNT("userIdentity.accountId"),
  INVOKED_BY("userIdentity.invokedBy"),
  IDENTITY_PROVIDER("userIdentity.identityProvider"),
  ISSUED_TO("userIdentity.inScopeOf.credentialsIssuedTo"),
  ROLE_DELIVERY("userIdentity.sessionContext.ec2RoleDelivery"),
  FEDERATED_PROVIDER("userIdentity.sessionContext.webIdFederationData.federatedProvider"),
  MADE_SESSION("responseElements.assumedRoleUser.arn"),
  MADE_KEY("responseElements.credentials.accessKeyId"),
  TOKEN_SUBJECT("responseElements.subjectFromWebIdentityToken"),
  POD_NAMESPACE("requestParameters.tags.kubernetes-namespace"),
  POD_NAME("requestParameters.tags.kubernetes-pod-name"),
  POD_SERVICE_ACCOUNT("requestParameters.tags.kubernetes-service-account"),
  POD_CLUSTER("requestParameters.tags.eks-cluster-name");

  /** The beginning of all paths. */
  static final Way WAYS = new Way(null);

  static {
    for (TrailField each : values()) {
      Way way = WAYS;
      String[] names = each.path.split("\\.", -1);
      for (int i = 0; i < names.length; i++) {
        TrailField end = i == names.length - 1 ? each : null;
        way = way.next.computeIfAbsent(names[i], it -> new Way(end));
      }
    }
  }

  private final String path;

  TrailField(String path) {
    this.path = path;
  }

  /** The names on the path, separated by dots. Tags are named like fields. */
  String path() {
    return path;
  }

  /** The beginning of the paths to some fields: the names that can follow, or the field itself. */
  static final class Way {
    private final Map<String, Way> next = new HashMap<>();
    private final @Nullable TrailField field;

    private Way(@Nullable TrailField field) {
      this.field = field;
    }

    /** Null if no used field has this name on its path. */
    @Nullable Way to(String name) {
      return next.get(name);
    }

    /** Null if more names must follow. */
    @Nullable TrailField field() {
      return field;
    }
  }
}
