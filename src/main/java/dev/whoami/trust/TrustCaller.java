package dev.whoami.trust;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.aws.TokenClaims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity that asks STS for a role, and what it sends with the request. It is a web identity
 * (a token), a user of a SAML provider, a role or user by its ARN, or a service of AWS.
 */
public final class TrustCaller {
  /** The kinds of callers. */
  public enum Kind {
    WEB_IDENTITY,
    SAML,
    PRINCIPAL,
    SERVICE
  }

  /** The agent of EKS Pod Identity, which tags each session. */
  static final String POD_IDENTITY = "pods.eks.amazonaws.com";

  static final String ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";

  private static final String SESSION_TAGS = "https://aws.amazon.com/tags";
  private static final String SOURCE_IDENTITY = "https://aws.amazon.com/source_identity";
  private static final String SCHEME = "https://";

  private final Kind kind;
  private final String name;
  private final @Nullable Arn arn;
  private final CallerClaims claims;
  private final Map<String, KeyValue> given;
  private final Set<String> tags;
  private final Set<Trait> traits;

  /** Other facts about the request. */
  enum Trait {
    HAS_TOKEN,
    HAS_UNKNOWN_TAGS,
    SETS_SOURCE_IDENTITY,
    MAY_ASSUME
  }

  TrustCaller(TrustCallerBuilder parts) {
    this.kind = parts.kind;
    this.name = parts.name;
    this.arn = parts.arn;
    this.claims = new CallerClaims(parts.name, parts.claims);
    this.given = Collections.unmodifiableMap(new LinkedHashMap<>(parts.given));
    this.tags = Collections.unmodifiableSet(new LinkedHashSet<>(parts.tags));
    this.traits = Collections.unmodifiableSet(new LinkedHashSet<>(parts.traits));
  }

  /** A caller with a token, by the claims in it. */
  public static TrustCallerBuilder token(TokenClaims token) {
    TrustCallerBuilder builder =
        new TrustCallerBuilder(Kind.WEB_IDENTITY, host(token.issuer()), null);
    builder.with(Trait.HAS_TOKEN);
    for (String each : WebIdentityClaims.ALL) {
      builder.claim(each, token.claim(each));
    }
    if (token.has(SESSION_TAGS)) {
      builder.passesOnTags();
    }
    if (token.has(SOURCE_IDENTITY)) {
      builder.sourceIdentity(KeyValue.unknown());
    }
    return builder;
  }

  /** A caller whose token was not read. An empty issuer means unknown; add the known claims. */
  public static TrustCallerBuilder webIdentity(String issuer) {
    return new TrustCallerBuilder(Kind.WEB_IDENTITY, host(issuer), null);
  }

  /** A role, a session of one, or a user. */
  public static TrustCallerBuilder principal(Arn arn) {
    return new TrustCallerBuilder(Kind.PRINCIPAL, arn.toString(), arn);
  }

  /** A user with an assertion of a SAML provider, by the provider's ARN. */
  public static TrustCallerBuilder saml(Arn provider) {
    return new TrustCallerBuilder(Kind.SAML, provider.toString(), null);
  }

  /** An AWS service by its principal, such as ecs-tasks.amazonaws.com. */
  public static TrustCallerBuilder service(String principal) {
    return new TrustCallerBuilder(Kind.SERVICE, principal, null);
  }

  /** The name that AWS gives the provider: the issuer without its scheme. */
  static String host(String issuer) {
    return issuer.startsWith(SCHEME) ? issuer.substring(SCHEME.length()) : issuer;
  }

  public Kind kind() {
    return kind;
  }

  /** The issuer without its scheme, the ARN, or the service. Empty if the issuer is unknown. */
  public String name() {
    return name;
  }

  Optional<Arn> arn() {
    return Optional.ofNullable(arn);
  }

  /** The value of a claim, by the name in the condition key. */
  public KeyValue claim(String claim) {
    return claims.of(claim);
  }

  /** The value that the user gave for a key; empty if there is none. */
  Optional<KeyValue> given(String key) {
    return Optional.ofNullable(given.get(key.toLowerCase(Locale.ROOT)));
  }

  /** The names of the session tags that the call has. */
  Set<String> tags() {
    return tags;
  }

  /** Whether there are session tags whose names and values are not known here. */
  boolean hasUnknownTags() {
    return has(Trait.HAS_UNKNOWN_TAGS) || name.equals(POD_IDENTITY);
  }

  /**
   * Whether it is a session of EKS Pod Identity. Its tags pass to the next role, unless they are
   * turned off.
   */
  boolean mayPassOnTags() {
    return arn != null && SessionForm.POD_IDENTITY.isOf(arn);
  }

  /** Whether the token itself was read. */
  boolean hasToken() {
    return has(Trait.HAS_TOKEN);
  }

  /** Whether its own policies are known to allow the call. */
  boolean mayAssume() {
    return has(Trait.MAY_ASSUME);
  }

  private boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The actions that the policy must allow, all of them. */
  public List<String> actions() {
    List<String> actions = new ArrayList<>();
    boolean isAnywhere = name.equals(ROLES_ANYWHERE);
    actions.add(firstAction());
    if (!tags.isEmpty() || hasUnknownTags() || isAnywhere) {
      actions.add("sts:TagSession");
    }
    if (has(Trait.SETS_SOURCE_IDENTITY) || isAnywhere) {
      actions.add("sts:SetSourceIdentity");
    }
    return actions;
  }

  private String firstAction() {
    switch (kind) {
      case WEB_IDENTITY:
        return "sts:AssumeRoleWithWebIdentity";
      case SAML:
        return "sts:AssumeRoleWithSAML";
      default:
        return "sts:AssumeRole";
    }
  }

  /**
   * The near miss of a caller that STS refuses any role, whatever a policy says.
   *
   * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AWS:
   *     AssumeRole</a>
   * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html">
   *     AWS: GetFederationToken</a>
   */
  Optional<NearMiss> barred() {
    Arn.Kind own = arn == null ? Arn.Kind.OTHER : arn.kind();
    if (own == Arn.Kind.ROOT) {
      return Optional.of(
          new NearMiss(
              NearMiss.Kind.ROOT_USER,
              "AWS lets no root user assume a role, whatever the policy says."));
    }
    return own == Arn.Kind.FEDERATED_USER
        ? Optional.of(
            new NearMiss(
                NearMiss.Kind.FEDERATED_USER,
                "Credentials of GetFederationToken cannot assume a role, whatever the policy"
                    + " says."))
        : Optional.empty();
  }
}
