package dev.whoami.trust;

import java.util.Arrays;
import java.util.List;

/**
 * The session tags and the source identity that a call carries. An unread token, assertion or
 * certificate may carry them.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html">AWS: session
 *     tags</a>
 */
final class CarriedKeys {
  static final String TAG = "aws:requesttag/";

  /** The tags that the agent of EKS Pod Identity sets on each session. */
  private static final List<String> POD_TAGS =
      Arrays.asList(
          "eks-cluster-arn",
          "eks-cluster-name",
          "kubernetes-namespace",
          "kubernetes-service-account",
          "kubernetes-pod-name",
          "kubernetes-pod-uid");

  private final TrustCaller caller;

  CarriedKeys(TrustCaller caller) {
    this.caller = caller;
  }

  KeyValue tag(String key) {
    boolean isPod = caller.name().equals(TrustCaller.POD_IDENTITY);
    boolean isOpen = isPod ? POD_TAGS.contains(key.substring(TAG.length())) : mayHaveTags();
    return isOpen ? KeyValue.unknown() : KeyValue.absent();
  }

  KeyValue tagKeys() {
    return mayHaveTags() ? KeyValue.unknown() : KeyValue.of(caller.tags());
  }

  KeyValue sourceIdentity() {
    return isUnread() ? KeyValue.unknown() : KeyValue.absent();
  }

  private boolean mayHaveTags() {
    return caller.hasUnknownTags() || caller.mayPassOnTags() || isUnread();
  }

  private boolean isUnread() {
    switch (caller.kind()) {
      case SAML:
        return true;
      case WEB_IDENTITY:
        return !caller.hasToken() && !WebIdentityClaims.areFixed(caller.name());
      case SERVICE:
        return caller.name().equals(TrustCaller.ROLES_ANYWHERE);
      default:
        return false;
    }
  }
}
