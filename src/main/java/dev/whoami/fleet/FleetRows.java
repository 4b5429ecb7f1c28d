package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.NodeRow;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;

/** A line for each workload, then one for each node: NDJSON. */
final class FleetRows {
  private FleetRows() {}

  /** Each row says in the field "type" which of the two it is. */
  static String ndjson(Fleet fleet, RenderOptions options) {
    StringBuilder lines = new StringBuilder();
    for (FleetWorkload each : fleet.workloads()) {
      JsonFieldsWriter row = FleetJson.workload(each, fleet);
      row.put("type", "workload");
      row.put("replicas", each.replicas());
      row.put("asConfigured", each.isAsConfigured());
      lines.append(row.line()).append('\n');
    }
    for (NodeRow each : fleet.nodes()) {
      JsonFieldsWriter row = FleetJson.node(each);
      row.put("type", "node");
      lines.append(row.line()).append('\n');
    }
    return lines.toString();
  }
}
