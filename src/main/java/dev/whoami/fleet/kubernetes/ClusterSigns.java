package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What files say of the cluster that they are of. The namespace kube-system and the first service
 * account in it are made with the cluster, so their IDs tell it from every other. Names are weaker:
 * two clusters can have the same.
 */
final class ClusterSigns {
  private static final String SYSTEM = "kube-system";
  private static final String CONTEXT = "--context";

  private final Set<String> namespaces = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Set<EksName> names = new LinkedHashSet<>();
  private final Set<String> contexts = new LinkedHashSet<>();
  private final Set<ItemKind> seen = EnumSet.noneOf(ItemKind.class);

  ClusterSigns() {}

  void take(Item item) {
    Fields fields = item.fields();
    Fields metadata = fields.object("metadata");
    switch (item.kind()) {
      case NAMESPACE:
        if (metadata.text("name").equals(SYSTEM)) {
          metadata.given("uid").ifPresent(namespaces::add);
        }
        break;
      case SERVICE_ACCOUNT:
        if (metadata.text("namespace").equals(SYSTEM) && metadata.text("name").equals("default")) {
          metadata.given("uid").ifPresent(accounts::add);
        }
        break;
      case POD:
        seen.add(ItemKind.POD);
        break;
      case NODE:
        if (item.isListed()) {
          seen.add(ItemKind.NODE);
        }
        break;
      case ASSOCIATION:
        fields
            .given("clusterName")
            .ifPresent(it -> names.add(EksName.of(it, fields.given("associationArn"))));
        break;
      case EKS_CLUSTER:
        fields.given("name").ifPresent(it -> names.add(EksName.of(it, fields.given("arn"))));
        break;
      case COMMAND:
        context(fields.text("command")).ifPresent(contexts::add);
        break;
      default:
        break;
    }
  }

  /** As fleet-collect writes a command; a name in quotes is not taken apart. */
  private static Optional<String> context(String command) {
    String[] words = command.split(" ", 4);
    boolean isGiven = words.length > 2 && words[0].equals("kubectl") && words[1].equals(CONTEXT);
    return isGiven && words[2].indexOf('\'') < 0 ? Optional.of(words[2]) : Optional.empty();
  }

  void addAll(ClusterSigns others) {
    namespaces.addAll(others.namespaces);
    accounts.addAll(others.accounts);
    names.addAll(others.names);
    contexts.addAll(others.contexts);
    seen.addAll(others.seen);
  }

  /** Whether they can all be of one cluster. */
  boolean agree() {
    return namespaces.size() < 2 && accounts.size() < 2;
  }

  /** Whether both say which cluster they are of, and it is the same. */
  boolean isSameAs(ClusterSigns other) {
    boolean isOfNamespaces = !namespaces.isEmpty() && !other.namespaces.isEmpty();
    return isOfNamespaces
        ? !Collections.disjoint(namespaces, other.namespaces)
        : !Collections.disjoint(accounts, other.accounts);
  }

  /** The IDs of its namespace kube-system and of the account there. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    namespaces.forEach(it -> ids.add("namespace " + it));
    accounts.forEach(it -> ids.add("account " + it));
    return ids;
  }

  /** Whether they say which cluster they are of. */
  boolean identify() {
    return !namespaces.isEmpty() || !accounts.isEmpty();
  }

  boolean hasPods() {
    return seen.contains(ItemKind.POD);
  }

  /** Whether a list of the nodes was read, which is of the whole cluster. */
  boolean hasNodes() {
    return seen.contains(ItemKind.NODE);
  }

  /** The clusters of EKS that answers of AWS beside the pods are about. */
  Set<EksName> names() {
    return Collections.unmodifiableSet(names);
  }

  /** The contexts of kubectl that fleet-collect was given. */
  Set<String> contexts() {
    return Collections.unmodifiableSet(contexts);
  }
}
