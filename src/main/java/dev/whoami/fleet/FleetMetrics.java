package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.text.Printable;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * For Prometheus: how many workloads of a namespace have which kind of identity, and how many of
 * their pods and tasks were given what is configured. No label has very many values.
 */
final class FleetMetrics {
  private FleetMetrics() {}

  static String render(Fleet fleet, RenderOptions options) {
    Map<Labels, Integer> workloads = new TreeMap<>();
    Map<Labels, Integer> expected = new TreeMap<>();
    Map<Labels, Integer> given = new TreeMap<>();
    for (FleetWorkload each : fleet.workloads()) {
      Labels labels = labels(each.id());
      if (!each.isIdle()) {
        workloads.merge(labels.add("identity", each.verdict().kind().option()), 1, Integer::sum);
      }
      if (!each.configured().isNothing()) {
        expected.merge(labels, each.replicas(), Integer::sum);
        given.merge(labels, each.given().getOrDefault(each.configured(), 0), Integer::sum);
      }
    }
    Map<Labels, Integer> findings = new TreeMap<>();
    for (FleetFinding each : fleet.findings()) {
      findings.merge(
          Labels.of("code", each.finding().code(), "severity", each.finding().severity().name()),
          Math.max(1, each.workloads().size()),
          Integer::sum);
    }
    return text(
        MetricSnapshots.of(
            gauge("whoami_fleet_workloads", "Workloads by the identity of their code.", workloads),
            gauge(
                "whoami_fleet_replicas_expected",
                "Pods and tasks for which a role is configured.",
                expected),
            gauge(
                "whoami_fleet_replicas_given",
                "Those of them that were given the configured role.",
                given),
            gauge("whoami_fleet_findings", "Workloads with a finding.", findings)));
  }

  /** Prometheus labels a single cluster itself. Several clusters need the label here. */
  private static Labels labels(WorkloadId id) {
    Labels labels = Labels.of("namespace", Printable.line(id.space()));
    return id.cluster().isEmpty() ? labels : labels.add("cluster", Printable.line(id.cluster()));
  }

  private static GaugeSnapshot gauge(String name, String help, Map<Labels, Integer> values) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    values.forEach(
        (labels, value) ->
            gauge.dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
    return gauge.build();
  }

  private static String text(MetricSnapshots all) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrometheusTextFormatWriter.create().write(out, all);
      return new String(out.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
