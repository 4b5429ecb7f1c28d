package dev.whoami.fleet.account;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts about accounts: instances, roles, OIDC providers, and the names of EKS clusters. */
public final class AccountFacts {
  private static final String PROVIDER = "oidc-provider/";

  private final Map<String, Instance> instances = new HashMap<>();

  /** By the account and the name: STS and some files drop the path. */
  private final Map<String, RoleTrust> roles = new HashMap<>();

  private final RoleLists lists = new RoleLists();
  private final Map<String, Set<String>> providers = new HashMap<>();
  private final Map<EksName, Fields> clusters = new LinkedHashMap<>();
  private final Map<String, LaunchTemplate> templates = new HashMap<>();

  public AccountFacts() {}

  /** Whether it was for here. */
  public boolean take(Item item) {
    switch (item.kind()) {
      case RESERVATION:
        for (Fields each : item.fields().list("Instances")) {
          instances.put(each.text("InstanceId"), Instance.of(each));
        }
        return true;
      case LAUNCH_TEMPLATE_VERSION:
        templates.merge(
            item.fields().text("LaunchTemplateId"),
            LaunchTemplate.of(item.fields()),
            LaunchTemplate::orNewer);
        return true;
      case ROLE:
        Arn.parse(item.fields().text("Arn"))
            .ifPresent(
                it -> {
                  lists.take(item, it.account());
                  roles.merge(key(it), RoleTrust.of(item.fields()), RoleTrust::orNewer);
                });
        return true;
      case COMMAND:
        lists.collected(item);
        return true;
      case OIDC_PROVIDER:
        takeProvider(item.fields().text("Arn"));
        return true;
      case EKS_CLUSTER:
        clusters.put(
            EksName.of(item.fields().text("name"), item.fields().given("arn")), item.fields());
        return true;
      default:
        return false;
    }
  }

  private void takeProvider(String text) {
    Optional<Arn> arn = Arn.parse(text);
    int at = text.indexOf(PROVIDER);
    if (arn.isPresent() && at > 0) {
      providers
          .computeIfAbsent(arn.get().account(), it -> new LinkedHashSet<>())
          .add(text.substring(at + PROVIDER.length()));
    }
  }

  /** The launch template that gives the replacement of this instance a hop limit of 1. */
  public Optional<LaunchTemplate> comingHopLimit(Instance instance) {
    return Optional.ofNullable(templates.get(instance.template()))
        .filter(it -> it.endsAtFirstHop() && !instance.metadata().endsAtFirstHop());
  }

  private static String key(Arn role) {
    return role.account() + "/" + role.roleName().orElse("");
  }

  /** Whether any were read. */
  public boolean knowsInstances() {
    return !instances.isEmpty();
  }

  public Optional<Instance> instance(String id) {
    return Optional.ofNullable(instances.get(id));
  }

  /** A list of this kind ends before its end. */
  public void cut(ItemKind kind) {
    lists.cut(kind);
  }

  /** Whether a role trusts its caller; unknown if neither the role nor all roles were read. */
  public TrustState trust(String role, Function<RoleTrust, TrustState> asked) {
    Optional<Arn> arn = Arn.parse(role).filter(it -> it.roleName().isPresent());
    if (!arn.isPresent()) {
      return TrustState.open();
    }
    @Nullable RoleTrust known = roles.get(key(arn.get()));
    if (known != null) {
      return known.isOfOtherPath(role)
          ? TrustState.elsewhere(role, known.arn())
          : asked.apply(known);
    }
    return lists.isWhole(arn.get().account()) ? TrustState.missing(role) : TrustState.open();
  }

  /** Whether the files have the trust policy of the role, or show that the role does not exist. */
  public boolean knowsRole(Arn role) {
    @Nullable RoleTrust known = roles.get(key(role));
    return known == null ? lists.isWhole(role.account()) : known.hasPolicy();
  }

  /** The hosts of the account's OIDC providers; empty if they were not read. */
  public Optional<Set<String>> providers(String account) {
    return Optional.ofNullable(providers.get(account));
  }

  /** The EKS clusters that were described. */
  public Set<EksName> clusters() {
    return Collections.unmodifiableSet(clusters.keySet());
  }

  /** The issuer of the tokens of a cluster without its scheme; empty if it is not known. */
  public String issuer(EksName cluster) {
    List<Fields> known =
        clusters.entrySet().stream()
            .filter(it -> it.getKey().isLike(cluster))
            .map(Map.Entry::getValue)
            .collect(Collectors.toList());
    String issuer =
        known.size() == 1 ? known.get(0).object("identity").object("oidc").text("issuer") : "";
    return issuer.replaceFirst("^https://", "");
  }
}
