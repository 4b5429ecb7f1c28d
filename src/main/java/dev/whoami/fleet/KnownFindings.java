package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.baseline.KnownFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The findings that a baseline knows, apart from the others. One that is about several workloads is
 * known for each of them by itself, so that the same fault in a new workload fails.
 */
final class KnownFindings {
  private final List<FleetFinding> left;
  private final List<KnownFinding> known;

  private KnownFindings(List<FleetFinding> left, List<KnownFinding> known) {
    this.left = Collections.unmodifiableList(left);
    this.known = Collections.unmodifiableList(known);
  }

  static KnownFindings in(List<FleetFinding> findings, Baseline baseline) {
    List<FleetFinding> left = new ArrayList<>();
    List<KnownFinding> known = new ArrayList<>();
    for (FleetFinding each : findings) {
      for (KnownFinding entry : entries(each)) {
        if (baseline.knows(entry.fingerprint())) {
          known.add(entry);
        }
      }
      if (each.workloads().isEmpty()) {
        if (!baseline.knows(each.fingerprint())) {
          left.add(each);
        }
      } else {
        each.about(it -> !baseline.knows(each.fingerprint(it))).ifPresent(left::add);
      }
    }
    return new KnownFindings(left, known);
  }

  /** As a baseline keeps it: an entry for each of its workloads. */
  static List<KnownFinding> entries(FleetFinding found) {
    String code = found.finding().code();
    List<KnownFinding> entries = new ArrayList<>();
    for (WorkloadId each : found.workloads()) {
      entries.add(KnownFinding.of(code, "", each.toString(), found.fingerprint(each)));
    }
    if (entries.isEmpty()) {
      entries.add(KnownFinding.of(code, "", found.about(), found.fingerprint()));
    }
    return entries;
  }

  /** The findings that the baseline does not have. */
  List<FleetFinding> left() {
    return left;
  }

  List<KnownFinding> known() {
    return known;
  }
}
