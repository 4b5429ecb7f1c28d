package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The namespaces of a cluster. One of them tells it from every other cluster. */
final class ClusterNamespaces {
  /** It is made with the cluster and cannot be deleted, so its ID is the ID of the cluster. */
  private static final String SYSTEM = "kube-system";

  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Set<String> clusters = new TreeSet<>();

  ClusterNamespaces() {}

  void take(Fields metadata) {
    String name = metadata.text("name");
    Map<String, String> own = new HashMap<>();
    Fields all = metadata.object("labels");
    all.names().forEach(it -> own.put(it, all.text(it)));
    labels.put(name, own);
    if (name.equals(SYSTEM)) {
      metadata.given("uid").ifPresent(clusters::add);
    }
  }

  /** The IDs of the clusters that they are of. */
  Set<String> clusters() {
    return Collections.unmodifiableSet(clusters);
  }

  /** The labels of a namespace; empty where they were not read. */
  Optional<Map<String, String>> labels(String namespace) {
    return Optional.ofNullable(labels.get(namespace));
  }
}
