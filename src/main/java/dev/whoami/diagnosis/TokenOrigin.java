package dev.whoami.diagnosis;

import dev.whoami.aws.TokenClaims;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.world.secret.Redaction;
import java.util.Optional;

/**
 * Who issued a web identity token. Kubernetes does so for a pod's service account, which is IRSA; a
 * pipeline of GitLab or GitHub, or whoever else IAM trusts, is not a pod.
 */
public final class TokenOrigin {
  private static final int LONGEST_ISSUER = 50;

  private TokenOrigin() {}

  /** As the token says itself; where it cannot be read, a pod is taken to have a pod's token. */
  public static boolean isServiceAccount(Examination x) {
    return isServiceAccount(x.seen().of(Source.WEB_IDENTITY), x);
  }

  static boolean isServiceAccount(Observation source, Examination x) {
    Optional<TokenClaims> claims = source.outcome().detail().claims();
    return claims.isPresent() ? claims.get().isOfServiceAccount() : x.place().platform().isPod();
  }

  /** " of ISSUER"; nothing where the token does not name one that may be shown. */
  static String issuer(Observation source) {
    return source
        .outcome()
        .detail()
        .claims()
        .map(it -> Redaction.url(it.issuer()))
        .filter(it -> it.startsWith("https://") && it.length() <= LONGEST_ISSUER)
        .map(it -> " of " + it.substring("https://".length()))
        .orElse("");
  }
}
