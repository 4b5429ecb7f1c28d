package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.NodeRow;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.text.Printable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One table for a spreadsheet: a row for each workload, then one for each node. The column type
 * says which of the two a row is; a column that does not fit a row is empty in it.
 */
final class FleetCsv {
  private static final List<String> COLUMNS =
      Arrays.asList(
          "type",
          "platform",
          "cluster",
          "namespace",
          "kind",
          "name",
          "service_account",
          "replicas",
          "configured_mechanism",
          "configured_role",
          "as_configured",
          "identity",
          "certainty",
          "node_keys",
          "findings",
          "clients",
          "state",
          "instance",
          "instance_role",
          "hop_limit",
          "tokens",
          "endpoint");

  /**
   * Where a spreadsheet would begin a formula. Some separate cells by a semicolon, and some take
   * the wide signs of East Asia as well.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;,\\t])(?=[=+@\\t\uff1d\uff0b\uff0d\uff20-])");

  private FleetCsv() {}

  static String render(Fleet fleet, RenderOptions options) {
    StringBuilder lines = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    fleet.workloads().forEach(it -> lines.append(line(workload(it, fleet))));
    fleet.nodes().forEach(it -> lines.append(line(node(it))));
    return lines.toString();
  }

  private static Map<String, String> workload(FleetWorkload workload, Fleet fleet) {
    Map<String, String> row = new HashMap<>();
    row.put("type", "workload");
    row.put("platform", workload.platform().name());
    row.put("cluster", workload.cluster());
    row.put("namespace", workload.id().space());
    row.put("kind", workload.id().kind());
    row.put("name", workload.id().name());
    row.put("service_account", workload.account());
    row.put("replicas", String.valueOf(workload.replicas()));
    row.put(
        "configured_mechanism", workload.configured().mechanism().map(Mechanism::name).orElse(""));
    row.put("configured_role", workload.configured().role().orElse(""));
    row.put("as_configured", String.valueOf(workload.isAsConfigured()));
    row.put("identity", workload.verdict().kind().name());
    row.put("certainty", workload.verdict().certainty().name());
    row.put("node_keys", workload.nodeKeys().reach().name());
    row.put("findings", String.join(" ", fleet.codes(workload.id())));
    row.put("clients", workload.clients().told().orElse(""));
    row.put("state", workload.state().name());
    return row;
  }

  private static Map<String, String> node(NodeRow node) {
    Map<String, String> row = new HashMap<>();
    row.put("type", "node");
    row.put("cluster", node.cluster());
    row.put("name", node.name());
    row.put("node_keys", node.keys().reach().name());
    row.put("instance", node.instance());
    row.put("instance_role", node.role());
    row.put("hop_limit", node.metadata().hopLimit());
    row.put("tokens", node.metadata().tokens());
    row.put("endpoint", node.metadata().endpoint());
    return row;
  }

  private static String line(Map<String, String> row) {
    return COLUMNS.stream()
        .map(it -> cell(row.getOrDefault(it, "")))
        .collect(Collectors.joining(",", "", "\n"));
  }

  /** In quotes where it needs them; what a spreadsheet would take for a formula is none then. */
  private static String cell(String text) {
    String safe = FORMULA.matcher(Printable.line(text)).replaceAll("$1'");
    boolean isPlain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0;
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
