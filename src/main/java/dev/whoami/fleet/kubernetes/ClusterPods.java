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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running pods of a cluster. Most are alike, so their common part is kept only once. */
final class ClusterPods {
  private static final Pattern PROXY = Pattern.compile("(?:^|/)(kube2iam|kiam)(?:[:@]|$)");

  private final Map<String, ClusterPod> pods = new LinkedHashMap<>();

  /** The pods that stand in more than one list, which then were read at different times. */
  private final Set<String> repeated = new HashSet<>();

  private final SharedValues<PodShape> shapes = new SharedValues<>();
  private final SharedValues<String> texts = new SharedValues<>();
  private final PodIdentityAgents agents = new PodIdentityAgents();

  /** By the job. */
  private final Map<String, ClusterPod> ended = new LinkedHashMap<>();

  /** By the node. */
  private final Map<String, String> proxies = new HashMap<>();

  ClusterPods() {}

  /** Takes a pod. One that has ended or is to end uses no role, but shows what a job was given. */
  void take(Item item) {
    Fields fields = item.fields();
    Fields metadata = fields.object("metadata");
    String phase = fields.object("status").text("phase");
    boolean hasEnded = phase.equals("Succeeded") || phase.equals("Failed");
    Controller controller = Controller.ofPod(metadata);
    if (metadata.has("deletionTimestamp") || (hasEnded && !controller.kind().equals("Job"))) {
      return;
    }
    PodShape read = PodShape.of(metadata, fields.object("spec"));
    PodShape shape = shapes.of(read);
    Instant created = metadata.time("creationTimestamp").orElse(null);
    String node = texts.of(fields.object("spec").text("nodeName"));
    String namespace = texts.of(metadata.text("namespace"));
    String name = metadata.text("name");
    String key = namespace + "/" + name;
    ClusterPod pod =
        new ClusterPod(namespace, name, controller, shape, node, created, texts.of(item.file()));
    if (hasEnded) {
      ended.merge(controller.key(namespace), pod, ClusterPod::later);
      return;
    }
    if (pods.put(key, pod) != null) {
      repeated.add(key);
    }
    agents.take(item, controller, node);
    if (controller.kind().equals("DaemonSet")) {
      proxy(shape).ifPresent(it -> proxies.put(node, it));
    }
  }

  private static Optional<String> proxy(PodShape shape) {
    return shape.containers().stream()
        .map(it -> PROXY.matcher(it.environment().image()))
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .findFirst();
  }

  /** Adds the pods of another list of the same cluster. */
  void addAll(ClusterPods others) {
    for (Map.Entry<String, ClusterPod> each : others.pods.entrySet()) {
      if (pods.put(each.getKey(), each.getValue()) != null) {
        repeated.add(each.getKey());
      }
    }
    repeated.addAll(others.repeated);
    agents.addAll(others.agents);
    proxies.putAll(others.proxies);
    others.ended.forEach((job, pod) -> ended.merge(job, pod, ClusterPod::later));
  }

  /** In the order in which they were read. */
  Collection<ClusterPod> all() {
    return Collections.unmodifiableCollection(pods.values());
  }

  /** The last pod of each job whose pods have ended. */
  Collection<ClusterPod> ended() {
    return Collections.unmodifiableCollection(ended.values());
  }

  /** The program on a node that answers pods in place of its instance metadata. */
  Optional<String> metadataProxy(String node) {
    return Optional.ofNullable(proxies.get(node));
  }

  /** How many were read more than once; the last reading counts. */
  int repeated() {
    return repeated.size();
  }

  /** The pods of the Pod Identity agent. */
  PodIdentityAgents agents() {
    return agents;
  }
}
