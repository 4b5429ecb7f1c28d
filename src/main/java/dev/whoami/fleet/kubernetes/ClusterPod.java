package dev.whoami.fleet.kubernetes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pod that runs, or is about to. */
final class ClusterPod {
  private final String namespace;
  private final String name;
  private final Controller controller;
  private final PodShape shape;
  private final String node;
  private final @Nullable Instant created;
  private final String file;

  ClusterPod(
      String namespace,
      String name,
      Controller controller,
      PodShape shape,
      String node,
      @Nullable Instant created,
      String file) {
    this.namespace = namespace;
    this.name = name;
    this.controller = controller;
    this.shape = shape;
    this.node = node;
    this.created = created;
    this.file = file;
  }

  /** The one of two pods that was made later. */
  ClusterPod later(ClusterPod other) {
    boolean isOther = other.created != null && (created == null || other.created.isAfter(created));
    return isOther ? other : this;
  }

  String namespace() {
    return namespace;
  }

  String name() {
    return name;
  }

  Controller controller() {
    return controller;
  }

  PodShape shape() {
    return shape;
  }

  /**
   * Its labels as a selector sees them. The shape, which many pods share, has no values for those
   * that only one pod has; the names of the pod and of its job give them here.
   */
  Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>(shape.labels());
    String index = name.substring(name.lastIndexOf('-') + 1);
    labels.replace("statefulset.kubernetes.io/pod-name", name);
    labels.replace("apps.kubernetes.io/pod-index", index);
    if (controller.kind().equals("Job")) {
      String rest = name.substring(Math.min(name.length(), controller.name().length() + 1));
      labels.replace("job-name", controller.name());
      labels.replace("batch.kubernetes.io/job-name", controller.name());
      labels.replace(
          "batch.kubernetes.io/job-completion-index",
          rest.substring(0, rest.lastIndexOf('-') + 1).replace("-", ""));
    }
    return labels;
  }

  /** The name of its node; empty if it has none yet. */
  String node() {
    return node;
  }

  Optional<Instant> created() {
    return Optional.ofNullable(created);
  }

  /** The file that it was read from. */
  String file() {
    return file;
  }
}
