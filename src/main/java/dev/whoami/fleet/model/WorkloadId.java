package dev.whoami.fleet.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a workload: in a namespace of Kubernetes, or in a cluster of ECS. The name of its
 * Kubernetes cluster is a part of it only where there are several of them.
 */
public final class WorkloadId {
  private final String cluster;
  private final String space;
  private final String kind;
  private final String name;

  private WorkloadId(String cluster, String space, String kind, String name) {
    this.cluster = cluster;
    this.space = space;
    this.kind = kind;
    this.name = name;
  }

  public static WorkloadId of(String space, String kind, String name) {
    return of("", space, kind, name);
  }

  /** With an empty cluster where there is only one. */
  public static WorkloadId of(String cluster, String space, String kind, String name) {
    return new WorkloadId(cluster, space, kind, name);
  }

  /** The Kubernetes cluster, or the account or region of ECS; empty if there is only one. */
  public String cluster() {
    return cluster;
  }

  /** The namespace, or the name of the ECS cluster. */
  public String space() {
    return space;
  }

  /** The same, with the name of the Kubernetes cluster before it where there are several. */
  public String place() {
    return cluster.isEmpty() ? space : cluster + "/" + space;
  }

  /** Deployment, StatefulSet, Service, Task, … */
  public String kind() {
    return kind;
  }

  /** Whether it is a service of ECS, and not tasks that no service started. */
  public boolean isEcsService() {
    return kind.equals("Service");
  }

  public String name() {
    return name;
  }

  /** shop/Deployment/orders */
  @Override
  public String toString() {
    return place() + "/" + kind + "/" + name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkloadId
        && ((WorkloadId) other).cluster.equals(cluster)
        && ((WorkloadId) other).space.equals(space)
        && ((WorkloadId) other).kind.equals(kind)
        && ((WorkloadId) other).name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cluster, space, kind, name);
  }
}
