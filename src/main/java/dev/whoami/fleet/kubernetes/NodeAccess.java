package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.Instance;
import dev.whoami.fleet.account.LaunchTemplate;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.Metadata;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.NodeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the pods of a node can read its role's keys, by its instance's or node class's options.
 */
public final class NodeAccess {
  private final ClusterFacts cluster;
  private final AccountFacts account;
  private final String title;
  private final Map<String, NodeKeys> known = new HashMap<>();

  NodeAccess(ClusterFacts cluster, AccountFacts account, String title) {
    this.cluster = cluster;
    this.account = account;
    this.title = title;
  }

  NodeKeys of(String node, boolean isInHostNetwork) {
    return known.computeIfAbsent(
        (isInHostNetwork ? "h/" : "/") + node, it -> judged(node, isInHostNetwork));
  }

  private NodeKeys judged(String name, boolean isInHostNetwork) {
    if (name.isEmpty()) {
      return NodeKeys.unknown("the pod has no node yet");
    }
    if (ClusterNode.isOfFargate(name)) {
      return NodeKeys.blocked("Fargate has no instance metadata");
    }
    Optional<ClusterNode> node = cluster.nodes().of(name);
    if (!node.isPresent()) {
      return NodeKeys.unknown("the node " + name + " was not read");
    }
    if (node.get().isFargate()) {
      return NodeKeys.blocked("Fargate has no instance metadata");
    }
    if (node.get().isHybrid()) {
      return NodeKeys.blocked("a hybrid node has no instance metadata");
    }
    Optional<String> other = cluster.pods().metadataProxy(name);
    if (!isInHostNetwork && other.isPresent()) {
      return NodeKeys.unknown(other.get() + " on the node answers for the instance metadata");
    }
    return keys(metadata(node.get()), instance(node.get()), isInHostNetwork);
  }

  private Optional<Instance> instance(ClusterNode node) {
    return account.instance(node.instance());
  }

  private Metadata metadata(ClusterNode node) {
    Optional<Instance> instance = instance(node);
    if (instance.isPresent()) {
      return instance.get().metadata();
    }
    return cluster
        .nodes()
        .options(node.nodeClass())
        .map(NodeAccess::metadata)
        .orElse(Metadata.unknown());
  }

  /** As Karpenter names them. */
  static Metadata metadata(Fields options) {
    return Metadata.of(
        options.text("httpEndpoint"),
        options.text("httpTokens"),
        options.text("httpPutResponseHopLimit"));
  }

  private static NodeKeys keys(
      Metadata metadata, Optional<Instance> instance, boolean isInHostNetwork) {
    String role = instance.map(Instance::profile).orElse("");
    if (instance.isPresent() && role.isEmpty()) {
      return NodeKeys.blocked("the instance has no role");
    }
    if (metadata.isOff()) {
      return NodeKeys.blocked("the instance metadata is switched off");
    }
    if (!metadata.isKnown()) {
      return NodeKeys.unknown("the metadata options of the instance were not read");
    }
    if (isInHostNetwork) {
      return NodeKeys.reachable("the pod is in the host's network", role);
    }
    if (metadata.allowsVersion1()) {
      return NodeKeys.reachable(
          "the instance answers without a token, unless a network policy forbids it", role);
    }
    return metadata.endsAtFirstHop()
        ? NodeKeys.blocked("the hop limit of the instance metadata is 1")
        : NodeKeys.reachable(
            "the hop limit of the instance metadata is "
                + metadata.hopLimit()
                + ", unless a network policy forbids it",
            role);
  }

  /** Whether no node was read, or not the one of a pod that runs. */
  public boolean lacksNodes() {
    return cluster.nodes().all().isEmpty()
        || cluster.pods().all().stream()
            .map(ClusterPod::node)
            .filter(it -> !it.isEmpty() && !ClusterNode.isOfFargate(it))
            .anyMatch(it -> !cluster.nodes().of(it).isPresent());
  }

  /**
   * Whether what is asked of the instance was read for every node; without the nodes, whether any
   * instance was.
   */
  public boolean knowsInstances() {
    return cluster.nodes().all().isEmpty()
        ? account.knowsInstances()
        : cluster.nodes().all().stream()
            .allMatch(it -> it.isFargate() || it.isHybrid() || knowsInstance(it));
  }

  private boolean knowsInstance(ClusterNode node) {
    return instance(node)
        .filter(it -> it.profile().isEmpty() || metadata(node).isKnown())
        .isPresent();
  }

  /** Every node that was read. */
  public List<NodeRow> rows() {
    List<NodeRow> rows = new ArrayList<>();
    for (ClusterNode each : cluster.nodes().all()) {
      rows.add(
          NodeRow.of(
              title,
              each.name(),
              each.instance(),
              instance(each).map(Instance::profile).orElse(""),
              metadata(each),
              of(each.name(), false)));
    }
    return rows;
  }

  /** The node class whose nodes to come keep their pods from their role. */
  public Optional<String> classToCome() {
    return cluster.nodes().classes().entrySet().stream()
        .filter(it -> metadata(it.getValue()).endsAtFirstHop() && isToCome(it.getKey()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** A class for which no node here was made is for other pods, unless nodes have no class yet. */
  private boolean isToCome(String nodeClass) {
    return cluster.nodes().all().stream()
        .map(ClusterNode::nodeClass)
        .anyMatch(it -> it.isEmpty() || it.equals(nodeClass));
  }

  /** The launch template whose nodes to come keep their pods from their role. */
  public Optional<LaunchTemplate> templateToCome() {
    for (ClusterNode each : cluster.nodes().all()) {
      Optional<LaunchTemplate> coming = instance(each).flatMap(account::comingHopLimit);
      if (coming.isPresent()) {
        return coming;
      }
    }
    return Optional.empty();
  }
}
