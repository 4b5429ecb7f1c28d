package dev.whoami.fleet.account;

/** The hosts of the issuers of EKS. */
public final class OidcHosts {
  private OidcHosts() {}

  /** As oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE. */
  public static boolean isOfEks(String provider) {
    return provider.startsWith("oidc.eks.") || provider.startsWith("oidc-eks.");
  }
}
