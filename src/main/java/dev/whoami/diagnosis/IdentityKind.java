package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import java.util.Locale;
import java.util.Optional;

/** The kind of identity that the code has. */
public enum IdentityKind {
  TASK_ROLE,
  HOST_ROLE,
  TASK_EXECUTION_ROLE,
  POD_IDENTITY,
  IRSA,
  LAMBDA_ROLE,
  /** The role that CodeBuild, SageMaker or Greengrass gives to its builds, jobs, components. */
  SERVICE_ROLE,
  /** A role that IAM Roles Anywhere gives to the holder of a certificate's private key. */
  ROLES_ANYWHERE,
  ASSUMED_ROLE,
  FEDERATED_USER,
  IAM_USER,
  ROOT,
  /** No credentials anywhere. */
  NONE,
  /** Credentials that STS rejects. */
  REFUSED,
  /** Credentials whose owner is known neither from STS nor from their source. */
  UNKNOWN;

  /**
   * The kind that the ARN shows by itself; empty for a role's session, which can be of many kinds.
   */
  public static Optional<IdentityKind> of(Arn arn) {
    if (arn.kind() == Arn.Kind.ASSUMED_ROLE) {
      return Optional.empty();
    } else if (arn.kind() == Arn.Kind.USER) {
      return Optional.of(IAM_USER);
    } else if (arn.kind() == Arn.Kind.ROOT) {
      return Optional.of(ROOT);
    }
    return Optional.of(arn.kind() == Arn.Kind.FEDERATED_USER ? FEDERATED_USER : UNKNOWN);
  }

  /** The kind in capitals, as in a headline; "nothing" if there are no credentials. */
  public String words() {
    return this == NONE ? "nothing" : name().replace('_', ' ');
  }

  /** The value of --expect for this kind. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By its name in any case, with dashes or underscores. */
  public static Optional<IdentityKind> named(String name) {
    String constant = name.trim().replace('-', '_').toUpperCase(Locale.ROOT);
    for (IdentityKind each : values()) {
      if (each.name().equals(constant)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
