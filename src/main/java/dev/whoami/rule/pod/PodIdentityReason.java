package dev.whoami.rule.pod;

import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.probe.Observation;
import dev.whoami.probe.PodIdentityRefusal;
import dev.whoami.rule.part.KnownNames;
import java.time.Instant;

/**
 * Why the agent of EKS Pod Identity gives no credentials, in the words of a finding. EKS says it
 * about the association, the role or the token, or something keeps the agent from calling EKS.
 */
final class PodIdentityReason {
  private PodIdentityReason() {}

  /** One or more clauses that end in a full stop. */
  static String of(PodIdentityRefusal refusal, Observation seen, Examination x) {
    String code = refusal.code().map(it -> " (" + it + ")").orElse("");
    switch (refusal.cause()) {
      case NO_ASSOCIATION:
        return "EKS has no association for the service account "
            + KnownNames.serviceAccount(x)
            + " in the namespace "
            + KnownNames.namespace(x)
            + code
            + ". It was deleted after this pod started, or belongs to another cluster, namespace or"
            + " service account.";
      case ROLE_UNTRUSTING:
        return "EKS may not assume the role of the association"
            + code
            + ": its trust policy does not let pods.eks.amazonaws.com both sts:AssumeRole and"
            + " sts:TagSession. A condition in it can also exclude this pod, or the role was"
            + " deleted.";
      case NODE_NOT_ALLOWED:
        return "the node may not ask EKS for them"
            + code
            + ": its role"
            + KnownNames.between(x.hostRole())
            + "lacks eks-auth:AssumeRoleForPodIdentity.";
      case DENIED:
        return "EKS denies it"
            + code
            + ". Either the role of the association does not trust EKS, or the node's role lacks"
            + " eks-auth:AssumeRoleForPodIdentity.";
      case TOKEN_EXPIRED:
        return expired(refusal, code, seen);
      case WRONG_AUDIENCE:
        return "the token is made for "
            + refusal.shownAudience()
            + code
            + ", and EKS takes only tokens for "
            + PodIdentityRefusal.AUDIENCE
            + ".";
      case TOKEN_REJECTED:
        return "the token is not valid"
            + code
            + ". Another cluster issued it, or its pod or service account has been replaced"
            + (PodIdentityRefused.isInVariable(seen) ? ", and nothing renews a variable." : ".");
      case TOKEN_EMPTY:
        return PodIdentityRefused.isBlankVariable(seen)
            ? "AWS_CONTAINER_AUTHORIZATION_TOKEN is blank, and this client sends the blank value as"
                + " the token."
            : "the token file is empty.";
      case TOKEN_NOT_PARSED:
        return "what was sent is not a token (a JSON Web Token).";
      case OTHER_HOST:
        return "the request reached it under another address. A proxy or a service mesh stands"
            + " between.";
      case EKS_OUT_OF_REACH:
        return "the agent gets no answer from EKS (eks-auth). A private subnet needs a VPC endpoint"
            + " for it.";
      case NODE_WITHOUT_CREDENTIALS:
        return "the agent itself has no credentials of the node to ask EKS with.";
      case NODE_CREDENTIALS_EXPIRED:
        return "the agent asks EKS with expired credentials of the node" + code + ".";
      case THROTTLED:
        return "EKS throttles it" + code + ".";
      default:
        return "EKS failed" + code + ".";
    }
  }

  private static String expired(PodIdentityRefusal refusal, String code, Observation seen) {
    String end = refusal.claims().flatMap(TokenClaims::expiry).map(Instant::toString).orElse("");
    if (refusal.isByOtherClock()) {
      return "the pod's token has expired by the clock of EKS"
          + code
          + ". By the clock here it lasts until "
          + end
          + ".";
    }
    if (refusal.isExpiredElsewhere()) {
      return "it calls a token expired"
          + code
          + ", and the pod's token lasts until "
          + end
          + " by the clock here. Either this clock is behind, or the agent sent another token or"
          + " expired credentials of the node.";
    }
    return "the pod's token expired"
        + (end.isEmpty() ? "" : " at " + end)
        + code
        + ". "
        + whyExpired(refusal, seen);
  }

  /** The file was read just now, so its content is old. */
  private static String whyExpired(PodIdentityRefusal refusal, Observation seen) {
    if (PodIdentityRefused.isInVariable(seen)) {
      return "It is in AWS_CONTAINER_AUTHORIZATION_TOKEN, and nothing renews a variable.";
    }
    return refusal.claims().isPresent()
        ? "whoami has just read it, so the kubelet does not renew it: it is a copy, or its volume"
            + " is mounted by subPath."
        : "A copy of a token is not renewed.";
  }
}
