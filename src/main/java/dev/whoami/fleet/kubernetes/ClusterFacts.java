package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was read of a Kubernetes cluster, as far as the identity of its pods goes. */
public final class ClusterFacts {
  private static final String SYSTEM = "kube-system";

  private final Map<String, ClusterPod> pods = new LinkedHashMap<>();

  /** The pods that stand in more than one list, which then were read at different times. */
  private final Set<String> repeated = new HashSet<>();

  private final Map<PodShape, PodShape> shapes = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, PodServiceAccount> accounts = new HashMap<>();
  private final Map<String, ClusterNode> nodes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> namespaces = new HashMap<>();
  private final Map<String, Fields> nodeClasses = new HashMap<>();
  private final List<Webhook> webhooks = new ArrayList<>();
  private final ClusterAssociations associations = new ClusterAssociations();
  private final Map<String, Controller> owners = new HashMap<>();
  private final Set<String> ownRoles = new HashSet<>();
  private final PodIdentityAgents agents = new PodIdentityAgents();
  private final Set<String> clusters = new TreeSet<>();
  private final Set<ItemKind> listed = EnumSet.noneOf(ItemKind.class);

  public ClusterFacts() {}

  /** Whether it was for here. */
  public boolean take(Item item) {
    Fields fields = item.fields();
    Fields metadata = fields.object("metadata");
    String name = metadata.text("name");
    String key = metadata.text("namespace") + "/" + name;
    switch (item.kind()) {
      case POD:
        takePod(item, metadata);
        break;
      case SERVICE_ACCOUNT:
        accounts.put(shared(key), PodServiceAccount.of(metadata));
        break;
      case NODE:
        nodes.put(shared(name), ClusterNode.of(fields));
        metadata
            .object("labels")
            .given("alpha.eksctl.io/cluster-name")
            .ifPresent(associations::labeled);
        break;
      case NAMESPACE:
        takeNamespace(name, metadata);
        break;
      case NODE_CLASS:
        nodeClasses.put(name, fields.object("spec").object("metadataOptions"));
        break;
      case WEBHOOK:
        Webhook.in(fields, item.file()).ifPresent(webhooks::add);
        break;
      case ASSOCIATION:
        associations.take(fields);
        break;
      case REPLICA_SET:
      case JOB:
        Controller.of(metadata)
            .ifPresent(
                it ->
                    owners.put(
                        shared(metadata.text("namespace") + "/" + kind(item) + "/" + name), it));
        break;
      case DEPLOYMENT:
      case STATEFUL_SET:
      case DAEMON_SET:
        takeTemplate(item, metadata);
        break;
      default:
        return false;
    }
    if (item.isListed()) {
      listed.add(item.kind());
    }
    return true;
  }

  private static String kind(Item item) {
    return item.kind() == ItemKind.JOB ? "Job" : "ReplicaSet";
  }

  private void takePod(Item item, Fields metadata) {
    Fields fields = item.fields();
    String phase = fields.object("status").text("phase");
    if (phase.equals("Succeeded") || phase.equals("Failed")) {
      return;
    }
    PodShape read = PodShape.of(metadata, fields.object("spec"));
    PodShape shape = shapes.computeIfAbsent(read, it -> it);
    Controller controller = Controller.ofPod(metadata);
    Instant created = metadata.time("creationTimestamp").orElse(null);
    String node = shared(fields.object("spec").text("nodeName"));
    String namespace = shared(metadata.text("namespace"));
    String name = metadata.text("name");
    String key = namespace + "/" + name;
    ClusterPod before =
        pods.put(
            key,
            new ClusterPod(namespace, name, controller, shape, node, created, shared(item.file())));
    if (before != null) {
      repeated.add(key);
    }
    agents.take(item, controller, node);
  }

  /** One text for all that are equal: very many pods name few nodes and namespaces. */
  private String shared(String text) {
    return texts.computeIfAbsent(text, it -> it);
  }

  private void takeNamespace(String name, Fields metadata) {
    Map<String, String> labels = new HashMap<>();
    Fields all = metadata.object("labels");
    all.names().forEach(it -> labels.put(it, all.text(it)));
    namespaces.put(name, labels);
    if (name.equals(SYSTEM)) {
      metadata.given("uid").ifPresent(clusters::add);
    }
  }

  private void takeTemplate(Item item, Fields metadata) {
    Fields template = item.fields().object("spec").object("template");
    boolean isOwn =
        PodShape.of(template.object("metadata"), template.object("spec")).containers().stream()
            .anyMatch(it -> it.environment().hasRole());
    if (isOwn) {
      String kind =
          item.kind() == ItemKind.DEPLOYMENT
              ? "Deployment"
              : item.kind() == ItemKind.DAEMON_SET ? "DaemonSet" : "StatefulSet";
      ownRoles.add(metadata.text("namespace") + "/" + kind + "/" + metadata.text("name"));
    }
  }

  /** How many clusters the files are of, as far as their namespaces say. */
  public int clusters() {
    return Math.max(1, clusters.size());
  }

  Collection<ClusterPod> pods() {
    return Collections.unmodifiableCollection(pods.values());
  }

  /** How many pods were read more than once; the last reading counts. */
  public int repeatedPods() {
    return repeated.size();
  }

  /** What made a pod in the end: the Deployment of its ReplicaSet, the CronJob of its Job. */
  Controller workload(ClusterPod pod) {
    Controller own = pod.controller();
    return owners.getOrDefault(own.key(pod.namespace()), own);
  }

  /** Whether the workload's own template names a role. */
  boolean namesRole(String key) {
    return ownRoles.contains(key);
  }

  Optional<PodServiceAccount> account(String namespace, String name) {
    return Optional.ofNullable(accounts.get(namespace + "/" + name));
  }

  Optional<Association> association(String namespace, String account) {
    return associations.of(namespace, account);
  }

  /** The EKS clusters that the associations are of. */
  public Set<String> associatedClusters() {
    return associations.clusters();
  }

  /** The name of the cluster on EKS; empty where the files do not say it. */
  public String name() {
    return associations.name();
  }

  /** The same cluster, by the name that a person gave it. */
  public void named(String name) {
    associations.named(name);
  }

  Optional<ClusterNode> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  Collection<ClusterNode> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  Optional<Fields> nodeClass(String name) {
    return Optional.ofNullable(nodeClasses.get(name));
  }

  /** The options of all node classes, for nodes that will come. */
  Map<String, Fields> nodeClasses() {
    return Collections.unmodifiableMap(nodeClasses);
  }

  public Optional<Webhook> webhook() {
    return webhooks.stream().findFirst();
  }

  /** Whether the list of webhooks was read, so that one that is not in it does not exist. */
  public boolean knowsWebhooks() {
    return listed.contains(ItemKind.WEBHOOK);
  }

  /** The labels of a namespace; empty where they were not read. */
  Optional<Map<String, String>> labels(String namespace) {
    return Optional.ofNullable(namespaces.get(namespace));
  }

  /** What is wrong with the Pod Identity agent of a node; empty where nothing is known to be. */
  public Optional<String> agentFault(String node) {
    return agents.fault(node, node(node));
  }
}
