package dev.whoami.lab.scenario;

import dev.whoami.lab.key.Principal;

/** A program that answers in place of the instance metadata service, modeled on its source code. */
public enum InstanceStandIn implements Trait {
  NONE,
  /** {@code aws_signing_helper serve} on the loopback address, for IAM Roles Anywhere. */
  SIGNING_HELPER,
  /** kube2iam on the node; all but the role comes from the service itself. */
  KUBE2IAM,
  /** kiam on the node; the service itself is shut off, but for session tokens. */
  KIAM;

  /** The port at which the helper listens unless it is told another one. */
  public static final int HELPERS_PORT = 9911;

  public boolean isOfPods() {
    return this == KUBE2IAM || this == KIAM;
  }

  /** Whose credentials it gives. */
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
