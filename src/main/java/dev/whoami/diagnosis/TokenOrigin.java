package dev.whoami.diagnosis;

import dev.whoami.aws.TokenClaims;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.world.secret.Redaction;
import java.util.Optional;

/**
 * The issuer of a web identity token. Kubernetes issues one for a pod's service account (IRSA); any
 * other issuer that IAM trusts, such as GitLab or GitHub for a pipeline, means that this is not a
 * pod.
 */
public final class TokenOrigin {
  private static final int LONGEST_ISSUER = 50;

  private TokenOrigin() {}

  /** The token's own claims decide; if it cannot be read, a token in a pod counts as the pod's. */
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
