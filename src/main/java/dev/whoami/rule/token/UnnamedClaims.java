package dev.whoami.rule.token;

import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Claims that a statement of a trust policy should name, and cannot: the token lacks one, or has
 * several audiences. A statement without one of them would also trust other tokens.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html">
 *     AWS: OIDC identity providers</a>
 */
final class UnnamedClaims {
  private UnnamedClaims() {}

  /** Says which claims these are, and what token to use; empty if a statement can name each. */
  static Optional<Remedy> remedy(Observation seen) {
    return seen.outcome().detail().claims().flatMap(UnnamedClaims::remedy);
  }

  private static Optional<Remedy> remedy(TokenClaims claims) {
    List<String> missing = new ArrayList<>();
    for (String each : new String[] {"iss", "sub", "aud"}) {
      if (claims.claim(each).isEmpty()) {
        missing.add(each);
      }
    }
    if (!missing.isEmpty()) {
      return Optional.of(
          Remedy.of(
              "The token has no "
                  + String.join(", no ", missing)
                  + ", so no statement can name it safely. Use a token of an issuer that sets iss,"
                  + " sub and aud."));
    }
    return claims.claim("aud").size() == 1
        ? Optional.empty()
        : Optional.of(
            Remedy.of(
                "The token has several audiences, and AWS does not document which one a condition"
                    + " on aud compares. Use a token for sts.amazonaws.com only."));
  }
}
