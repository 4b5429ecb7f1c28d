package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.baseline.KnownFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workloads and findings that a person asks for, without the findings of the baseline. */
final class FleetSelection {
  private final List<FleetWorkload> workloads;
  private final List<FleetFinding> findings;
  private final List<KnownFinding> known;

  private FleetSelection(
      List<FleetWorkload> workloads, List<FleetFinding> findings, List<KnownFinding> known) {
    this.workloads = Collections.unmodifiableList(workloads);
    this.findings = Collections.unmodifiableList(findings);
    this.known = known;
  }

  static FleetSelection of(
      List<FleetWorkload> all, List<FleetFinding> findings, FleetFilter filter) {
    Map<WorkloadId, FleetWorkload> taken = new LinkedHashMap<>();
    all.stream().filter(filter::takes).forEach(it -> taken.put(it.id(), it));
    List<FleetFinding> asked = new ArrayList<>();
    findings.forEach(each -> filter.of(each, taken).ifPresent(asked::add));
    KnownFindings known = KnownFindings.in(asked, filter.baseline());
    List<FleetFinding> left = new ArrayList<>(known.left());
    left.sort(
        Comparator.comparing((FleetFinding it) -> it.finding().severity())
            .thenComparing(it -> -it.replicas())
            .thenComparing(it -> it.finding().code()));
    if (filter.isOfCode()) {
      Set<WorkloadId> about = new LinkedHashSet<>();
      left.forEach(it -> about.addAll(it.workloads()));
      taken.keySet().retainAll(about);
    }
    return new FleetSelection(new ArrayList<>(taken.values()), left, known.known());
  }

  /** In the order in which they were read. */
  List<FleetWorkload> workloads() {
    return workloads;
  }

  /** The most severe first, and then those about the most pods and tasks. */
  List<FleetFinding> findings() {
    return findings;
  }

  List<KnownFinding> known() {
    return known;
  }
}
