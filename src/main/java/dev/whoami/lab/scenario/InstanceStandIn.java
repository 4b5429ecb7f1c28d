package dev.whoami.lab.scenario;

import dev.whoami.lab.key.Principal;

/** A program that answers in place of the instance metadata service, modeled on its source code. */
public enum InstanceStandIn implements Trait {
  NONE,
  /** {@code aws_signing_helper serve} on the loopback address, for IAM Roles Anywhere. */
  SIGNING_HELPER,
  /** kube2iam on the node; everything but the role comes from the service itself. */
  KUBE2IAM,
  /** kiam on the node; it blocks the service itself, except for session tokens. */
  KIAM;

  /** The default port of the helper. */
  public static final int HELPERS_PORT = 9911;

  public boolean isOfPods() {
    return this == KUBE2IAM || this == KIAM;
  }

  /** The owner of the credentials. */
  public Principal role() {
    switch (this) {
      case SIGNING_HELPER:
        return Principal.ANYWHERE_ROLE;
      case KUBE2IAM:
        return Principal.KUBE2IAM_ROLE;
      default:
        return Principal.KIAM_ROLE;
    }
  }
}
