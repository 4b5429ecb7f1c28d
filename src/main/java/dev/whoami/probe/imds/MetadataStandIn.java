package dev.whoami.probe.imds;

import java.util.Optional;

/**
 * A program that answers in place of the EC2 instance metadata service. It is known by an answer
 * that only it gives, according to its source code.
 */
public enum MetadataStandIn {
  /**
   * {@code aws_signing_helper serve}: answers for session tokens and the role, and for nothing
   * else.
   */
  SIGNING_HELPER("aws_signing_helper"),
  /** Answers for the role, and forwards all else to the instance metadata service. */
  KUBE2IAM("kube2iam"),
  /** Like kube2iam, but forwards only the paths that its configuration allows. */
  KIAM("kiam"),
  AWS_VAULT("aws-vault"),
  HOLOGRAM("Hologram");

  private final String title;

  MetadataStandIn(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * Whether it intercepts packets to the usual address, so that no setting names another address.
   */
  public boolean isBeforeEc2() {
    return this == KUBE2IAM || this == KIAM;
  }

  /**
   * The program that gives these answers. {@code role} is the name in the list of roles. The other
   * two are the body of the refusal to list it without a session token, and of the reply in place
   * of an instance ID. Each is empty if there was no such reply.
   */
  static Optional<MetadataStandIn> giving(String role, String untokened, String notAnId) {
    if (untokened.trim().equals("no token provided")) {
      return Optional.of(SIGNING_HELPER);
    }
    if (notAnId.startsWith("request blocked by allow-route-regexp ")) {
      return Optional.of(KIAM);
    }
    switch (role) {
      case "local-credentials":
        return Optional.of(AWS_VAULT);
      case "hologram-access":
        return Optional.of(HOLOGRAM);
      default:
        return Optional.empty();
    }
  }
}
