package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.report.writer.TextWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many workloads have which identity. Each workload counts once. */
public final class FleetTotals {
  private final List<FleetWorkload> workloads;
  private final Map<FleetGroup, Integer> counts = new EnumMap<>(FleetGroup.class);

  FleetTotals(List<FleetWorkload> workloads) {
    this.workloads = workloads;
    workloads.forEach(it -> counts.merge(FleetGroup.of(it), 1, Integer::sum));
  }

  /** As a heading: 1 workload, 3 pods and tasks. */
  String title() {
    String replicas = replicas() + (replicas() == 1 ? " pod or task" : " pods and tasks");
    return workloads.isEmpty()
        ? replicas
        : TextWriter.counted(workloads(), "workload") + ", " + replicas;
  }

  public int workloads() {
    return workloads.size();
  }

  /** Pods and tasks. */
  public int replicas() {
    return workloads.stream().mapToInt(FleetWorkload::replicas).sum();
  }

  int of(FleetGroup group) {
    return counts.getOrDefault(group, 0);
  }

  public int asConfigured() {
    return of(FleetGroup.AS_CONFIGURED);
  }

  public int onNodeRole() {
    return of(FleetGroup.NODE_ROLE);
  }

  /** The workloads with the node's role that use AWS. */
  public int onNodeRoleUsingAws() {
    return (int)
        workloads.stream()
            .filter(it -> FleetGroup.of(it) == FleetGroup.NODE_ROLE && it.awsSign().isPresent())
            .count();
  }

  /** The workloads without credentials. */
  public int nothing() {
    return of(FleetGroup.NOTHING);
  }

  public int unknown() {
    return of(FleetGroup.UNKNOWN);
  }

  /** The workloads without a pod or task. */
  public int idle() {
    return of(FleetGroup.IDLE);
  }

  /** The workloads whose identity is not the configured one, such as keys or an older role. */
  public int others() {
    return of(FleetGroup.OTHER);
  }
}
