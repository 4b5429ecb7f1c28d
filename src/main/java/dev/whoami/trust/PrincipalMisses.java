package dev.whoami.trust;

import dev.whoami.aws.Arn;
import dev.whoami.aws.TokenClaims;
import dev.whoami.trust.NearMiss.Kind;
import java.util.Optional;

/**
 * The near misses of a principal: what the policy names in place of the caller. Those of providers
 * and services are here, those of roles and users in {@link ArnMisses}.
 */
final class PrincipalMisses {
  private static final String PROVIDER = ":oidc-provider/";
  static final String SAML = ":saml-provider/";

  private PrincipalMisses() {}

  /** The provider's name without the ARN around it. */
  static String provider(String name) {
    int at = name.indexOf(PROVIDER);
    return at < 0 ? name : name.substring(at + PROVIDER.length());
  }

  /** STS looks for a provider only in the account of the role. */
  static Truth inAccount(String name, Optional<Arn> role) {
    boolean isProvider = name.contains(PROVIDER) || name.contains(SAML);
    Optional<Arn> provider = isProvider ? Arn.parse(name) : Optional.empty();
    boolean isElsewhere =
        provider.isPresent() && role.isPresent() && !isSameAccount(provider.get(), role.get());
    return Truth.of(!isElsewhere);
  }

  /** An account is in one partition, so a provider of another partition is in another account. */
  private static boolean isSameAccount(Arn provider, Arn role) {
    return provider.account().equals(role.account()) && provider.partition() == role.partition();
  }

  static Optional<NearMiss> of(String type, String name, TrustCaller caller, Optional<Arn> role) {
    switch (caller.kind()) {
      case WEB_IDENTITY:
        return type.equals("Federated") ? ofProvider(name, caller, role) : Optional.empty();
      case SAML:
        return type.equals("Federated") ? ofSaml(name, caller, role) : Optional.empty();
      case SERVICE:
        return type.equals("Service") ? ofService(name, caller) : Optional.empty();
      default:
        return type.equals("AWS") ? ArnMisses.of(name, caller) : Optional.empty();
    }
  }

  private static Optional<NearMiss> ofProvider(
      String name, TrustCaller caller, Optional<Arn> role) {
    String host = provider(name);
    if (host.startsWith("https://")) {
      return miss(
          Kind.SCHEME_IN_PROVIDER,
          "The provider in the policy begins with https://; the ARN of a provider has no scheme.");
    }
    if (host.equals(caller.name()) && !PrincipalForm.isProvider(name)) {
      return miss(
          Kind.PROVIDER_FORM,
          name
              + " is not the ARN of a provider. AWS takes"
              + " arn:aws:iam::ACCOUNT:oidc-provider/"
              + host
              + ".");
    }
    if (host.equals(caller.name())) {
      return inAccount(name, role) == Truth.YES
          ? Optional.empty()
          : miss(
              Kind.OTHER_ACCOUNT,
              "The provider in the policy is of another account than the role. STS looks for it in"
                  + " the account of the role.");
    }
    boolean isOfEks =
        TokenClaims.isIssuerOfEks("https://" + host)
            && TokenClaims.isIssuerOfEks("https://" + caller.name());
    if (isOfEks) {
      return miss(
          Kind.OTHER_CLUSTER,
          "The policy names the provider of another cluster. A cluster that was made again has"
              + " another issuer.");
    }
    if (caller.name().isEmpty()) {
      return Optional.empty();
    }
    return miss(
        Kind.OTHER_ISSUER,
        "The token comes from " + caller.name() + "; the policy names the provider " + host + ".");
  }

  private static Optional<NearMiss> ofSaml(String name, TrustCaller caller, Optional<Arn> role) {
    boolean isWanted = name.equals(new ProviderOfRole(caller, role).arn());
    if (!name.equals(caller.name()) && !isWanted) {
      return miss(
          Kind.OTHER_ISSUER,
          "The user comes from " + caller.name() + "; the policy names the provider " + name + ".");
    }
    return inAccount(caller.name(), role) == Truth.YES
        ? Optional.empty()
        : miss(
            Kind.OTHER_ACCOUNT,
            "The SAML provider of the user is of another account than the role. STS looks for it"
                + " in the account of the role.");
  }

  private static Optional<NearMiss> ofService(String name, TrustCaller caller) {
    return miss(
        Kind.OTHER_SERVICE,
        "The policy names the service " + name + "; the caller is " + caller.name() + ".");
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
