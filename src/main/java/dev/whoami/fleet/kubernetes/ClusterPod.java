package dev.whoami.fleet.kubernetes;

import java.time.Instant;
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

  /** The name of its node; empty where it has none yet. */
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
