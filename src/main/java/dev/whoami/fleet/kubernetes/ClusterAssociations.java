package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Pod Identity associations that were read, and which of their clusters this one is. */
final class ClusterAssociations {
  private final Map<String, Map<String, Association>> byCluster = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  ClusterAssociations() {}

  void take(Fields fields) {
    Association read = Association.of(fields);
    String key = fields.text("namespace") + "/" + fields.text("serviceAccount");
    Map<String, Association> ofCluster =
        byCluster.computeIfAbsent(read.cluster(), it -> new HashMap<>());
    // The list has less of it than its description.
    Association known = ofCluster.get(key);
    if (known == null || known.role().isEmpty()) {
      ofCluster.put(key, read);
    }
  }

  /** A node's label has this name of the cluster. */
  void labeled(String name) {
    names.add(name);
  }

  Optional<Association> of(String namespace, String account) {
    return Optional.ofNullable(
        byCluster.getOrDefault(name(), Collections.emptyMap()).get(namespace + "/" + account));
  }

  /** The EKS clusters that the associations are of. */
  Set<String> clusters() {
    return Collections.unmodifiableSet(byCluster.keySet());
  }

  /**
   * The name of the cluster on EKS: as a node's label says, or that of the only one that has
   * associations; empty where neither does.
   */
  String name() {
    if (!names.isEmpty()) {
      return names.iterator().next();
    }
    return byCluster.size() == 1 ? byCluster.keySet().iterator().next() : "";
  }

  /** The same cluster, by the name that a person gave it. */
  void named(String name) {
    names.clear();
    names.add(name);
  }
}
