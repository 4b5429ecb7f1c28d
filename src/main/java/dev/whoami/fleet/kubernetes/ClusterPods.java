package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The pods of a cluster that run. Very many are alike, so what they share is kept once. */
final class ClusterPods {
  private final Map<String, ClusterPod> pods = new LinkedHashMap<>();

  /** The pods that stand in more than one list, which then were read at different times. */
  private final Set<String> repeated = new HashSet<>();

  private final Map<PodShape, PodShape> shapes = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final PodIdentityAgents agents = new PodIdentityAgents();

  ClusterPods() {}

  /** Takes a pod; one that has ended uses no role. */
  void take(Item item) {
    Fields fields = item.fields();
    Fields metadata = fields.object("metadata");
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

  /** Adds those of another list of the same cluster. */
  void addAll(ClusterPods others) {
    for (Map.Entry<String, ClusterPod> each : others.pods.entrySet()) {
      if (pods.put(each.getKey(), each.getValue()) != null) {
        repeated.add(each.getKey());
      }
    }
    repeated.addAll(others.repeated);
    agents.addAll(others.agents);
  }

  boolean isEmpty() {
    return pods.isEmpty();
  }

  /** One text for all that are equal: very many pods name few nodes and namespaces. */
  private String shared(String text) {
    return texts.computeIfAbsent(text, it -> it);
  }

  /** In the order in which they were read. */
  Collection<ClusterPod> all() {
    return Collections.unmodifiableCollection(pods.values());
  }

  /** How many were read more than once; the last reading counts. */
  int repeated() {
    return repeated.size();
  }

  /** Those of the Pod Identity agent. */
  PodIdentityAgents agents() {
    return agents;
  }
}
