package dev.whoami.fleet.account;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.input.Fields;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustCallerBuilder;
import dev.whoami.trust.TrustPolicies;
import dev.whoami.trust.UnreadablePolicyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a role lets pods of a service account, or tasks of ECS, have it. */
public final class RoleTrust {
  private static final Pattern PROVIDER = Pattern.compile("oidc-provider/([^\"\\s%]+)");
  public static final String USUAL_AUDIENCE = "sts.amazonaws.com";

  private final String json;
  private final String arn;
  private final boolean policy;

  private RoleTrust(String json, String arn, boolean policy) {
    this.json = json;
    this.arn = arn;
    this.policy = policy;
  }

  static RoleTrust of(Fields role) {
    return new RoleTrust(role.json(), role.text("Arn"), role.has("AssumeRolePolicyDocument"));
  }

  /** Whether its trust policy was read: a list of names does not have it. */
  boolean hasPolicy() {
    return policy;
  }

  String arn() {
    return arn;
  }

  /** Whether IAM itself says another ARN of it than the one that is configured. */
  boolean isOfOtherPath(String configured) {
    return policy && !arn.equals(configured.trim());
  }

  /** The one that was read later, as far as it says anything of trust. */
  RoleTrust orNewer(RoleTrust later) {
    return later.policy ? later : this;
  }

  /**
   * By IRSA. Where the issuer of the cluster is not known, the role denies the account if it denies
   * it for each issuer that its policy names: any other it denies in any case.
   */
  public TrustState ofToken(String issuer, String audience, String namespace, String account) {
    if (!issuer.isEmpty()) {
      return of(token(issuer, audience, namespace, account));
    }
    TrustState state = of(token("another.issuer", audience, namespace, account));
    for (String each : named()) {
      TrustState one = of(token(each, audience, namespace, account));
      if (!one.denial().isPresent()) {
        return TrustState.open();
      }
      state = one;
    }
    return state.isAllowed() ? TrustState.open() : state;
  }

  private static TrustCaller token(
      String issuer, String audience, String namespace, String account) {
    String subject = "system:serviceaccount:" + namespace + ":" + account;
    return TrustCaller.webIdentity(issuer)
        .claim("aud", Collections.singletonList(audience))
        .claim("sub", Collections.singletonList(subject))
        .build();
  }

  /** By EKS Pod Identity. */
  public TrustState ofAgent(String namespace, String account) {
    return of(
        TrustCaller.service("pods.eks.amazonaws.com")
            .tag("kubernetes-namespace", namespace)
            .tag("kubernetes-service-account", account)
            .build());
  }

  /**
   * By the role of an association, whose pods get this role as the target. EKS passes session tags
   * on where the association does not switch them off, and the external ID that it has.
   */
  public TrustState ofRole(Arn role, String namespace, boolean passesTags, String externalId) {
    TrustCallerBuilder caller = TrustCaller.principal(role);
    if (passesTags) {
      caller.tag("kubernetes-namespace", namespace);
    }
    if (!externalId.isEmpty()) {
      caller.externalId(externalId);
    }
    TrustState state = of(caller.build());
    return state
        .denial()
        .map(
            it ->
                TrustState.denied(
                    "It does not trust the association's role " + name(role) + ". " + it))
        .orElse(state);
  }

  private static String name(Arn role) {
    return role.roleName().orElse(role.toString());
  }

  /** By ECS, for its tasks. */
  public TrustState ofTasks() {
    return of(TrustCaller.service("ecs-tasks.amazonaws.com").build());
  }

  private Set<String> named() {
    Set<String> named = new TreeSet<>();
    Matcher each = PROVIDER.matcher(json);
    while (each.find()) {
      named.add(each.group(1));
    }
    return named;
  }

  private TrustState of(TrustCaller caller) {
    try {
      TrustAnswer answer =
          TrustAnswer.of(TrustPolicies.in("{\"Role\":" + json + "}").get(0), caller);
      switch (answer.kind()) {
        case ALLOWED:
          return TrustState.allowed();
        case DENIED:
          return TrustState.denied(reason(answer));
        default:
          return TrustState.open();
      }
    } catch (UnreadablePolicyException unreadable) {
      return TrustState.open();
    }
  }

  private static String reason(TrustAnswer answer) {
    Function<Collection<String>, Optional<String>> first = it -> it.stream().findFirst();
    List<String> near = new ArrayList<>();
    answer.nearMisses().stream().map(NearMiss::text).forEach(near::add);
    List<String> steps = new ArrayList<>();
    answer.fix().ifPresent(it -> steps.addAll(it.steps()));
    return first.apply(near).orElseGet(() -> first.apply(steps).orElse("No statement allows it."));
  }
}
