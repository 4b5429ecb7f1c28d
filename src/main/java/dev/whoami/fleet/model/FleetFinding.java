package dev.whoami.fleet.model;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.report.baseline.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A finding, and the workloads that it is about. Its text counts them, so it is made anew where
 * some of them are left out.
 */
public final class FleetFinding {
  private final Map<WorkloadId, AffectedWorkload> workloads;
  private final Function<List<WorkloadId>, Finding> made;
  private final Finding finding;
  private final String file;
  private final String cluster;

  private FleetFinding(
      List<AffectedWorkload> workloads,
      Function<List<WorkloadId>, Finding> made,
      String file,
      String cluster) {
    this.cluster = cluster;
    this.workloads = new LinkedHashMap<>();
    workloads.forEach(it -> this.workloads.put(it.id(), it));
    this.made = made;
    this.finding = made.apply(workloads());
    this.file = file;
  }

  /** About a cluster as a whole, as this file shows; an empty name for no one file. */
  public static FleetFinding of(Finding finding, String file) {
    return new FleetFinding(Collections.emptyList(), none -> finding, file, "");
  }

  /** About these workloads, the largest first. */
  public static FleetFinding of(
      List<AffectedWorkload> workloads, Function<List<WorkloadId>, Finding> made) {
    return new FleetFinding(workloads, made, "", "");
  }

  /** The same about those of its workloads that are taken; empty if none of them is. */
  public Optional<FleetFinding> about(Predicate<WorkloadId> isTaken) {
    List<AffectedWorkload> left =
        workloads.values().stream()
            .filter(it -> isTaken.test(it.id()))
            .collect(Collectors.toList());
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new FleetFinding(left, made, file, cluster));
  }

  /** The same, which is so in this one of several clusters. */
  public FleetFinding in(String title) {
    return new FleetFinding(
        new ArrayList<>(workloads.values()), made.andThen(it -> it.inCluster(title)), file, title);
  }

  public FleetFinding stamped(String code, Severity usual) {
    return new FleetFinding(
        new ArrayList<>(workloads.values()),
        made.andThen(it -> it.stamped(code, usual)),
        file,
        cluster);
  }

  public Finding finding() {
    return finding;
  }

  /** In the order of their size; empty if it is about the cluster. */
  public List<WorkloadId> workloads() {
    return new ArrayList<>(workloads.keySet());
  }

  /** What is so of one of the workloads: a clause. */
  public String detail(WorkloadId workload) {
    return Optional.ofNullable(workloads.get(workload)).map(AffectedWorkload::detail).orElse("");
  }

  /** How many pods and tasks it is about. */
  public int replicas() {
    return workloads.values().stream().mapToInt(AffectedWorkload::replicas).sum();
  }

  /** The file that shows a finding about a whole cluster; empty if there is no one file. */
  public String file() {
    return file;
  }

  /**
   * What makes it the same in the next run, about one of its workloads. A workload that was only a
   * warning and is an error now has another one.
   */
  public String fingerprint(WorkloadId workload) {
    return Fingerprint.of(finding.code(), finding.severity().name(), workload.toString());
  }

  /** The same for one that is about a cluster: what it saw there decides. */
  public String fingerprint() {
    return Fingerprint.of(finding.code(), finding.severity().name(), about());
  }

  /** What one about a cluster saw, and in which of several. */
  public String about() {
    String saw = String.join(", ", finding.because());
    return cluster.isEmpty() ? saw : cluster + ": " + saw;
  }
}
