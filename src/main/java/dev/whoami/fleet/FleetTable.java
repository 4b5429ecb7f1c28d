package dev.whoami.fleet;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Every workload in a line or two: its identity, and its configured role. */
final class FleetTable {
  private FleetTable() {}

  static void write(Fleet fleet, RenderOptions options, TextWriter lines) {
    if (fleet.workloads().isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "All workloads"));
    List<FleetWorkload> sorted = new ArrayList<>(fleet.workloads());
    sorted.sort(Comparator.comparing(it -> it.id().toString()));
    for (FleetWorkload each : sorted) {
      lines.hanging(
          "  ",
          "      ",
          options
              .in(AnsiStyle.CODE, each.id().toString())
              .then(
                  "  "
                      + each.notRunning().orElseGet(() -> identity(each))
                      + configured(each)
                      + each.clients().told().map(it -> ", " + it).orElse("")
                      + codes(fleet, each)));
    }
  }

  private static String identity(FleetWorkload workload) {
    String what = workload.platform().isEcs() ? "task" : "pod";
    return workload.verdict().kind().words()
        + " "
        + workload.verdict().certainty().name().toLowerCase(Locale.ROOT)
        + ", "
        + TextWriter.counted(workload.replicas(), what);
  }

  private static String configured(FleetWorkload workload) {
    GivenIdentity configured = workload.configured();
    String role =
        configured.role().map(it -> Arn.parse(it).flatMap(Arn::roleName).orElse(it)).orElse("");
    return configured
        .mechanism()
        .map(it -> ", configured: " + (role + " by " + it.title()).trim())
        .orElse("");
  }

  private static String codes(Fleet fleet, FleetWorkload workload) {
    List<String> codes = fleet.codes(workload.id());
    return codes.isEmpty() ? "" : ", " + String.join(" ", codes);
  }
}
