package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The namespaces of a cluster, whose labels decide what the webhook sees. */
final class ClusterNamespaces {
  private final Map<String, Map<String, String>> labels = new HashMap<>();

  ClusterNamespaces() {}

  void take(Fields metadata) {
    Map<String, String> own = new HashMap<>();
    Fields all = metadata.object("labels");
    all.names().forEach(it -> own.put(it, all.text(it)));
    labels.put(metadata.text("name"), own);
  }

  void addAll(ClusterNamespaces others) {
    labels.putAll(others.labels);
  }

  /** The labels of a namespace; empty if they were not read. */
  Optional<Map<String, String>> labels(String namespace) {
    return Optional.ofNullable(labels.get(namespace));
  }
}
