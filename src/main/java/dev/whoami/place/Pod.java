package dev.whoami.place;

import dev.whoami.aws.TokenClaims;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.text.LazyPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes pod, as its own files and variables describe it: the claims of its service account's
 * token, then the namespace file, and HOSTNAME, which is the pod's name.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/">
 *     Kubernetes: managing service accounts</a>
 */
public final class Pod {
  static final String FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount/";

  /** Where EKS mounts the token of Pod Identity, and where that of IRSA. */
  public static final String POD_IDENTITY_TOKEN =
      "/var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token";

  public static final String IRSA_TOKEN = "/var/run/secrets/eks.amazonaws.com/serviceaccount/token";

  /** DEPLOYMENT-HASH-SUFFIX: Kubernetes makes the last two of these letters and digits only. */
  private static final LazyPattern OF_DEPLOYMENT =
      LazyPattern.of(
          "([a-z0-9][a-z0-9.-]*)-[bcdfghjklmnpqrstvwxz2456789]{6,10}"
              + "-[bcdfghjklmnpqrstvwxz2456789]{5}");

  private static final LazyPattern URL = LazyPattern.of("https://[A-Za-z0-9._~:/-]{1,200}");

  private final @Nullable String namespace;
  private final @Nullable String serviceAccount;
  private final @Nullable String name;
  private final @Nullable String issuer;
  private final @Nullable String unnamedToken;

  private Pod(
      @Nullable String namespace,
      @Nullable String serviceAccount,
      @Nullable String name,
      @Nullable String issuer,
      @Nullable String unnamedToken) {
    this.namespace = namespace;
    this.serviceAccount = serviceAccount;
    this.name = name;
    this.issuer = issuer;
    this.unnamedToken = unnamedToken;
  }

  /** The value if this is not known to be a pod. */
  static Pod unknown() {
    return new Pod(null, null, null, null, null);
  }

  static Pod observe(Witness w) {
    Optional<TokenClaims> claims = claims(w);
    Optional<String> namespace = claims.flatMap(TokenClaims::namespace);
    Optional<String> name = claims.flatMap(TokenClaims::podName);
    return new Pod(
        (namespace.isPresent() ? namespace : text(w.file(FOLDER + "namespace"))).orElse(null),
        claims.flatMap(TokenClaims::serviceAccount).orElse(null),
        (name.isPresent() ? name : text(w.env("HOSTNAME"))).orElse(null),
        claims.map(TokenClaims::issuer).filter(it -> URL.matcher(it).matches()).orElse(null),
        unnamedToken(w).orElse(null));
  }

  /** EKS mounts the token of a role and sets the variables that name it, always both. */
  private static Optional<String> unnamedToken(Witness w) {
    boolean isNamed =
        w.env("AWS_WEB_IDENTITY_TOKEN_FILE").hasText()
            || w.env("AWS_CONTAINER_CREDENTIALS_FULL_URI").hasText();
    return isNamed
        ? Optional.empty()
        : Stream.of(POD_IDENTITY_TOKEN, IRSA_TOKEN)
            .filter(path -> w.file(path).isPresent())
            .findFirst();
  }

  /**
   * The claims of the pod's first token that has some: the token for STS, the one for the EKS Pod
   * Identity agent, and the one for the Kubernetes API, in this order.
   */
  private static Optional<TokenClaims> claims(Witness w) {
    for (String path :
        new String[] {
          w.env("AWS_WEB_IDENTITY_TOKEN_FILE").text(),
          w.env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE").text(),
          FOLDER + "token"
        }) {
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
   * The issuer of the cluster's tokens, an https URL; empty if no token of the cluster is readable.
   */
  public Optional<String> issuer() {
    return Optional.ofNullable(issuer);
  }

  /**
   * The file of a role's token that is mounted in the pod, if this process lacks the variables that
   * name it.
   */
  public Optional<String> unnamedToken() {
    return Optional.ofNullable(unnamedToken);
  }

  /** Whether EKS signs the tokens. It does so in each of its clusters, and nowhere else. */
  boolean isSignedByEks() {
    return issuer().filter(TokenClaims::isIssuerOfEks).isPresent();
  }

  public Optional<String> namespace() {
    return Optional.ofNullable(namespace);
  }

  public Optional<String> serviceAccount() {
    return Optional.ofNullable(serviceAccount);
  }

  /** The deployment in the pod's name; empty for a pod that no deployment made. */
  public Optional<String> deployment() {
    if (name == null) {
      return Optional.empty();
    }
    Matcher ofDeployment = OF_DEPLOYMENT.matcher(name);
    return ofDeployment.matches() ? Optional.of(ofDeployment.group(1)) : Optional.empty();
  }
}
