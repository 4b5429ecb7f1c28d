package dev.whoami.place;

import dev.whoami.aws.TokenClaims;
import dev.whoami.world.Reading;
import dev.whoami.world.Secret;
import dev.whoami.world.Witness;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes pod, by what it tells of itself: the claims of its service account's token, then the
 * namespace file, and HOSTNAME, which is the pod's name.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/">
 *     Kubernetes: managing service accounts</a>
 */
public final class Pod {
  static final String FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount/";

  /** DEPLOYMENT-HASH-SUFFIX, in the letters and digits that Kubernetes makes the last two of. */
  private static final Pattern OF_DEPLOYMENT =
      Pattern.compile(
          "([a-z0-9][a-z0-9.-]*)-[bcdfghjklmnpqrstvwxz2456789]{6,10}"
              + "-[bcdfghjklmnpqrstvwxz2456789]{5}");

  private static final Pattern URL = Pattern.compile("https://[A-Za-z0-9._~:/-]{1,200}");

  private final @Nullable String namespace;
  private final @Nullable String serviceAccount;
  private final @Nullable String name;
  private final @Nullable String issuer;

  private Pod(
      @Nullable String namespace,
      @Nullable String serviceAccount,
      @Nullable String name,
      @Nullable String issuer) {
    this.namespace = namespace;
    this.serviceAccount = serviceAccount;
    this.name = name;
    this.issuer = issuer;
  }

  /** What is no pod, or not known as one. */
  static Pod unknown() {
    return new Pod(null, null, null, null);
  }

  static Pod observe(Witness w) {
    Optional<TokenClaims> claims = claims(w);
    Optional<String> namespace = claims.flatMap(TokenClaims::namespace);
    Optional<String> name = claims.flatMap(TokenClaims::podName);
    return new Pod(
        (namespace.isPresent() ? namespace : text(w.file(FOLDER + "namespace"))).orElse(null),
        claims.flatMap(TokenClaims::serviceAccount).orElse(null),
        (name.isPresent() ? name : text(w.env("HOSTNAME"))).orElse(null),
        claims.map(TokenClaims::issuer).filter(it -> URL.matcher(it).matches()).orElse(null));
  }

  /** Of the token that STS is shown, else of the one for the Kubernetes API. */
  private static Optional<TokenClaims> claims(Witness w) {
    for (String path :
        new String[] {w.env("AWS_WEB_IDENTITY_TOKEN_FILE").text(), FOLDER + "token"}) {
      Optional<TokenClaims> claims =
          path.isEmpty() ? Optional.empty() : TokenClaims.in(Secret.of(w.file(path).text()));
      if (claims.flatMap(TokenClaims::serviceAccount).isPresent()) {
        return claims;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Reading reading) {
    return Optional.of(reading.text().trim()).filter(it -> !it.isEmpty());
  }

  /**
   * Who signs the cluster's tokens, an address of https; empty where no token of it is readable.
   */
  public Optional<String> issuer() {
    return Optional.ofNullable(issuer);
  }

  /** Whether EKS signs the tokens, as it does in each of its clusters and nowhere else. */
  boolean isSignedByEks() {
    return issuer().filter(TokenClaims::isIssuerOfEks).isPresent();
  }

  public Optional<String> namespace() {
    return Optional.ofNullable(namespace);
  }

  public Optional<String> serviceAccount() {
    return Optional.ofNullable(serviceAccount);
  }

  /** The deployment that the pod's name tells; empty for a pod of anything else. */
  public Optional<String> deployment() {
    if (name == null) {
      return Optional.empty();
    }
    Matcher ofDeployment = OF_DEPLOYMENT.matcher(name);
    return ofDeployment.matches() ? Optional.of(ofDeployment.group(1)) : Optional.empty();
  }
}
