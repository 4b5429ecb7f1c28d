package dev.whoami.aws;

import dev.whoami.world.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The claims of a web identity token: issuer, subject, audience and expiry. */
public final class TokenClaims {
  /** The placeholder for a claim that the token does not have. */
  private static final String NONE = "?";

  private static final Pattern OF_KUBERNETES =
      Pattern.compile("(https://)?kubernetes(\\.default(\\.svc(\\.[a-z0-9.-]+)?)?)?|api");

  private static final Pattern SERVICE_ACCOUNT =
      Pattern.compile("system:serviceaccount:([^:]+):([^:]+)");

  /** The issuer's address for IPv4 or dual-stack, with the domains of each partition. */
  private static final Pattern OF_EKS =
      Pattern.compile(
          "https://oidc[.-]eks\\.[a-z]{2,}(-[a-z]+)++-\\d+\\."
              + "(amazonaws\\.(com|com\\.cn|eu)|api\\.aws|api\\.amazonwebservices\\.(com\\.cn|eu)"
              + "|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov)"
              + "/id/[0-9A-Za-z]+");

  private final String issuer;
  private final String subject;
  private final String audience;
  private final Set<String> audiences;
  private final @Nullable Instant expiry;
  private final Map<String, JsonNode> ofKubernetes;
  private final Map<String, JsonNode> payload;

  private TokenClaims(
      String issuer,
      String subject,
      Set<String> audiences,
      @Nullable Instant expiry,
      Map<String, JsonNode> payload) {
    this.issuer = issuer;
    this.subject = subject;
    this.audience = audiences.stream().findFirst().orElse(NONE);
    this.audiences = audiences;
    this.expiry = expiry;
    this.ofKubernetes = object(payload.get("kubernetes.io"));
    this.payload = payload;
  }

  /** Empty if the text is not a JSON Web Token (RFC 7519). The signature is not verified. */
  public static Optional<TokenClaims> in(Secret token) {
    String[] parts = token.reveal().trim().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      return JsonFields.of(new String(payload, StandardCharsets.UTF_8)).map(TokenClaims::of);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static TokenClaims of(Map<String, JsonNode> payload) {
    return new TokenClaims(
        JsonFields.text(payload, "iss").orElse(NONE),
        JsonFields.text(payload, "sub").orElse(NONE),
        texts(payload.get("aud")),
        expiry(payload.get("exp")),
        payload);
  }

  private static Map<String, JsonNode> object(@Nullable JsonNode claim) {
    return claim != null && claim.isObject() ? claim.asObject() : Collections.emptyMap();
  }

  /** The texts of a claim in order; empty for a claim of another type. */
  private static Set<String> texts(@Nullable JsonNode claim) {
    List<JsonNode> all =
        claim != null && claim.isArray() ? claim.asArray() : Collections.singletonList(claim);
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode each : all) {
      if (each != null && each.isString()) {
        texts.add(each.text());
      }
    }
    return texts;
  }

  private static @Nullable Instant expiry(@Nullable JsonNode exp) {
    try {
      return exp == null || !exp.isNumber()
          ? null
          : Instant.ofEpochSecond((long) Double.parseDouble(exp.asNumber()));
    } catch (DateTimeException | NumberFormatException outOfRange) {
      return null;
    }
  }

  /** The texts of a claim, one or a list; empty if the token does not have it. */
  public List<String> claim(String name) {
    return new ArrayList<>(texts(payload.get(name)));
  }

  /** Whether the token has a claim with this name, of any type. */
  public boolean has(String name) {
    return payload.containsKey(name);
  }

  public String issuer() {
    return issuer;
  }

  /** Whether the issuer is an EKS cluster. */
  public boolean isOfEks() {
    return isIssuerOfEks(issuer);
  }

  /** Whether this is the address of an issuer of EKS. */
  public static boolean isIssuerOfEks(String issuer) {
    return OF_EKS.matcher(issuer).matches();
  }

  public String subject() {
    return subject;
  }

  /** The first audience; "?" if there is none. */
  public String audience() {
    return audience;
  }

  /** Whether the token is for this audience, and possibly for others. */
  public boolean isFor(String wanted) {
    return audiences.contains(wanted);
  }

  /**
   * Whether the token is for the API server of its cluster. Each pod has such a token. By default
   * its audience is the address of that server within the cluster, or the issuer.
   */
  public boolean isForKubernetes() {
    boolean isNamed = audiences.stream().anyMatch(it -> OF_KUBERNETES.matcher(it).matches());
    boolean isUsual = isOfServiceAccount() && (audiences.isEmpty() || isFor(issuer));
    return (isNamed || isUsual) && !isForSts();
  }

  /** Whether the token is for STS, as IRSA requests it unless an annotation says otherwise. */
  public boolean isForSts() {
    return isFor("sts.amazonaws.com") || isFor("sts.amazonaws.com.cn");
  }

  /** Whether the token is for the agent of EKS Pod Identity. */
  public boolean isForPodIdentity() {
    return isFor("pods.eks.amazonaws.com");
  }

  public Optional<Instant> expiry() {
    return Optional.ofNullable(expiry);
  }

  /** Whether the subject is a service account of Kubernetes. */
  public boolean isOfServiceAccount() {
    return SERVICE_ACCOUNT.matcher(subject).matches();
  }

  /** The namespace of the service account, if Kubernetes made the token. */
  public Optional<String> namespace() {
    Optional<String> claimed = JsonFields.text(ofKubernetes, "namespace");
    return claimed.isPresent() ? claimed : ofSubject(1);
  }

  /** The name of the service account, if Kubernetes made the token. */
  public Optional<String> serviceAccount() {
    Optional<String> claimed = JsonFields.text(object(ofKubernetes.get("serviceaccount")), "name");
    return claimed.isPresent() ? claimed : ofSubject(2);
  }

  /** The pod of the token, if Kubernetes put it in. */
  public Optional<String> podName() {
    return JsonFields.text(object(ofKubernetes.get("pod")), "name");
  }

  private Optional<String> ofSubject(int group) {
    Matcher account = SERVICE_ACCOUNT.matcher(subject);
    return account.matches() ? Optional.of(account.group(group)) : Optional.empty();
  }

  public boolean isExpiredAt(Instant now) {
    return expiry != null && !expiry.isAfter(now);
  }
}
