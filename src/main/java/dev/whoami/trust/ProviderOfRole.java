package dev.whoami.trust;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Partition;
import java.util.Optional;

/**
 * The caller's identity provider in the role's account, the only account where STS looks for it.
 */
final class ProviderOfRole {
  private final TrustCaller caller;
  private final Optional<Arn> role;

  ProviderOfRole(TrustCaller caller, Optional<Arn> role) {
    this.caller = caller;
    this.role = role;
  }

  /** The ARN to write into the policy. */
  String arn() {
    if (caller.kind() == TrustCaller.Kind.WEB_IDENTITY) {
      return in("oidc-provider/" + caller.name());
    }
    return isElsewhere() ? in("saml-provider/" + name()) : caller.name();
  }

  private String in(String provider) {
    String partition = role.map(Arn::partition).orElse(Partition.AWS).arn();
    return partition + ":iam::" + role.map(Arn::account).orElse("ACCOUNT") + ":" + provider;
  }

  /** Whether the user of a SAML provider comes from another account than that of the role. */
  boolean isElsewhere() {
    return caller.kind() == TrustCaller.Kind.SAML
        && PrincipalMisses.inAccount(caller.name(), role) == Truth.NO;
  }

  /** What to do before the policy can name it. */
  String creation() {
    return "create the SAML provider "
        + name()
        + " in the account "
        + role.map(Arn::account).orElse("of the role");
  }

  private String name() {
    return caller.name().substring(caller.name().lastIndexOf('/') + 1);
  }
}
