package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.ResourceVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts about a Kubernetes cluster that decide the identity of its pods. */
public final class ClusterFacts {
  private final ClusterPods pods = new ClusterPods();
  private final ClusterNodes nodes = new ClusterNodes();
  private final ClusterOwners owners = new ClusterOwners();
  private final ClusterNamespaces namespaces = new ClusterNamespaces();
  private final Map<String, PodServiceAccount> accounts = new HashMap<>();
  private final Set<String> spacesOfAccounts = new HashSet<>();
  private final Map<ItemKind, ResourceVersion> versions = new EnumMap<>(ItemKind.class);
  private final List<Webhook> webhooks = new ArrayList<>();
  private final Set<ItemKind> listed = EnumSet.noneOf(ItemKind.class);
  private final Set<ItemKind> cut = EnumSet.noneOf(ItemKind.class);
  private final Set<ItemKind> taken = EnumSet.noneOf(ItemKind.class);

  public ClusterFacts() {}

  /** Whether it was for here, and for no account. */
  public boolean take(Item item) {
    Fields fields = item.fields();
    Fields metadata = fields.object("metadata");
    switch (item.kind()) {
      case POD:
        pods.take(item);
        break;
      case SERVICE_ACCOUNT:
        accounts.put(
            metadata.text("namespace") + "/" + metadata.text("name"),
            PodServiceAccount.of(metadata));
        spacesOfAccounts.add(metadata.text("namespace"));
        break;
      case NODE:
        nodes.take(fields);
        break;
      case NAMESPACE:
        namespaces.take(metadata);
        break;
      case NODE_CLASS:
        nodes.takeClass(fields);
        break;
      case WEBHOOK:
        webhooks.addAll(Webhook.in(fields, item.file()));
        break;
      case REPLICA_SET:
      case JOB:
        owners.takeOwned(item);
        break;
      case DEPLOYMENT:
      case STATEFUL_SET:
      case DAEMON_SET:
        owners.takeTemplate(item);
        break;
      case CRON_JOB:
        owners.takeCronJob(item);
        break;
      default:
        return false;
    }
    taken.add(item.kind());
    version(item.kind(), metadata.text("resourceVersion"));
    if (item.isListed()) {
      listed.add(item.kind());
    }
    return true;
  }

  /** A list or object of this kind has this resourceVersion. */
  void version(ItemKind kind, String version) {
    ResourceVersion.of(version).ifPresent(it -> versions.merge(kind, it, ResourceVersion::orNewer));
  }

  /** The newest that lists or objects of a kind have: the lists are not older. */
  public Optional<ResourceVersion> version(ItemKind kind) {
    return Optional.ofNullable(versions.get(kind));
  }

  /** A list of this kind is incomplete: an object that is not in it may exist. */
  void cut(ItemKind kind) {
    cut.add(kind);
  }

  /** Whether a list of this kind was not read to its end. */
  boolean isCut(ItemKind kind) {
    return cut.contains(kind);
  }

  void addAll(ClusterFacts others) {
    cut.addAll(others.cut);
    pods.addAll(others.pods);
    nodes.addAll(others.nodes);
    owners.addAll(others.owners);
    namespaces.addAll(others.namespaces);
    accounts.putAll(others.accounts);
    spacesOfAccounts.addAll(others.spacesOfAccounts);
    others.versions.forEach((kind, it) -> versions.merge(kind, it, ResourceVersion::orNewer));
    webhooks.addAll(others.webhooks);
    listed.addAll(others.listed);
    taken.addAll(others.taken);
  }

  /** Whether anything of a cluster was read. */
  boolean isAny() {
    return !taken.isEmpty();
  }

  ClusterPods pods() {
    return pods;
  }

  /** How many pods were read more than once; the last reading counts. */
  public int repeatedPods() {
    return pods.repeated();
  }

  ClusterOwners owners() {
    return owners;
  }

  Optional<PodServiceAccount> account(String namespace, String name) {
    return Optional.ofNullable(accounts.get(namespace + "/" + name));
  }

  /** Whether the accounts of a namespace were read to their end, and this one is not there. */
  public boolean lacksAccount(String namespace, String name) {
    return knows(ItemKind.SERVICE_ACCOUNT)
        && spacesOfAccounts.contains(namespace)
        && !account(namespace, name).isPresent();
  }

  ClusterNodes nodes() {
    return nodes;
  }

  /** The first of the webhooks that give roles. */
  public Optional<Webhook> webhook() {
    return webhooks.stream().findFirst();
  }

  /** All of them: EKS has its own, and a second one can be installed beside it. */
  List<Webhook> webhooks() {
    return Collections.unmodifiableList(webhooks);
  }

  /** Whether the list of webhooks was read, so that one that is not in it does not exist. */
  public boolean knowsWebhooks() {
    return knows(ItemKind.WEBHOOK);
  }

  /** Whether a list of this kind was read to its end, so that what is not in it does not exist. */
  boolean knows(ItemKind kind) {
    return listed.contains(kind) && !isCut(kind);
  }

  /** The labels of a namespace; empty if they were not read. */
  Optional<Map<String, String>> labels(String namespace) {
    return namespaces.labels(namespace);
  }

  /** What is wrong with the Pod Identity agent of a node; empty if nothing is known to be. */
  public Optional<String> agentFault(String node) {
    return pods.agents().fault(node, nodes.of(node), !isCut(ItemKind.POD));
  }
}
