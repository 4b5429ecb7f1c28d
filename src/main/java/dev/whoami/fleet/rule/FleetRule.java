package dev.whoami.fleet.rule;

import dev.whoami.fleet.model.FleetFinding;
import java.util.List;

/** Judges a whole cluster or account; one finding lists all workloads that it is about. */
interface FleetRule {
  List<FleetFinding> judge(FleetFacts all);

  /** Whether it compares all clusters of a run, where the others judge each by itself. */
  default boolean isOfAll() {
    return false;
  }
}
