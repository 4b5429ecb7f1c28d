package dev.whoami.fleet.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name of a workload: in a namespace of Kubernetes, or in a cluster of ECS. */
public final class WorkloadId {
  private final String space;
  private final String kind;
  private final String name;

  private WorkloadId(String space, String kind, String name) {
    this.space = space;
    this.kind = kind;
    this.name = name;
  }

  public static WorkloadId of(String space, String kind, String name) {
    return new WorkloadId(space, kind, name);
  }

  /** The namespace, or the name of the ECS cluster. */
  public String space() {
    return space;
  }

  /** Deployment, StatefulSet, Service, Task, … */
  public String kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** shop/Deployment/orders */
  @Override
  public String toString() {
    return space + "/" + kind + "/" + name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkloadId
        && ((WorkloadId) other).space.equals(space)
        && ((WorkloadId) other).kind.equals(kind)
        && ((WorkloadId) other).name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(space, kind, name);
  }
}
