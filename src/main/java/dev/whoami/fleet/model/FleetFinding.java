package dev.whoami.fleet.model;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finding, and the workloads that it is about, each with what is so of it. */
public final class FleetFinding {
  private final Finding finding;
  private final Map<WorkloadId, String> workloads;
  private final int replicas;

  private FleetFinding(Finding finding, Map<WorkloadId, String> workloads, int replicas) {
    this.finding = finding;
    this.workloads = Collections.unmodifiableMap(workloads);
    this.replicas = replicas;
  }

  public static FleetFinding of(Finding finding) {
    return new FleetFinding(finding, new LinkedHashMap<>(), 0);
  }

  /** The same about one more workload, with the number of its pods or tasks that it is about. */
  public FleetFinding about(WorkloadId workload, String detail, int count) {
    Map<WorkloadId, String> all = new LinkedHashMap<>(workloads);
    all.put(workload, detail);
    return new FleetFinding(finding, all, replicas + count);
  }

  /** The same about all of these. */
  public FleetFinding about(Map<WorkloadId, String> all, int count) {
    return new FleetFinding(finding, new LinkedHashMap<>(all), count);
  }

  public FleetFinding stamped(String code, Severity usual) {
    return new FleetFinding(finding.stamped(code, usual), workloads, replicas);
  }

  public Finding finding() {
    return finding;
  }

  /** In the order of their size; empty where it is about the cluster. */
  public List<WorkloadId> workloads() {
    return new ArrayList<>(workloads.keySet());
  }

  /** What is so of one of the workloads: a clause. */
  public String detail(WorkloadId workload) {
    return workloads.getOrDefault(workload, "");
  }

  /** How many pods and tasks it is about. */
  public int replicas() {
    return replicas;
  }
}
