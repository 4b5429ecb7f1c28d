package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.Surroundings;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The metrics at one moment; before the end of the first run, only those about the watch itself.
 */
final class Metrics {
  private static final double MILLIS = 1000.0;

  private final WatchState state;
  private final Health health;
  private final Surroundings clock;
  private final Optional<ProcessList> processes;

  Metrics(WatchState state, Health health, Surroundings clock, Optional<ProcessList> processes) {
    this.state = state;
    this.health = health;
    this.clock = clock;
    this.processes = processes;
  }

  MetricSnapshots all() {
    return all(new MetricFamilies());
  }

  MetricSnapshots all(MetricFamilies families) {
    families.add("whoami_build", this::build);
    families.add("whoami_healthy", this::healthy);
    families.add("whoami_runs_cut_short", this::cutShortRuns);
    state.latest().ifPresent(diagnosis -> addRun(diagnosis, families));
    processes.ifPresent(it -> new ProcessMetrics(it).addTo(families));
    return families.snapshots();
  }

  private void addRun(Diagnosis diagnosis, MetricFamilies families) {
    families.add("whoami_identity", () -> identity(diagnosis.verdict()));
    families.add("whoami_verdict", () -> verdict(diagnosis.verdict()));
    families.add("whoami_last_run_timestamp_seconds", () -> lastRun(diagnosis));
    families.add("whoami_run_duration_seconds", this::durations);
    new SourceMetrics(state.sources()).addTo(families, clock.now());
    families.add("whoami_identity_changes", this::identityChanges);
    families.add("whoami_findings", () -> findings(diagnosis.findings()));
  }

  private GaugeSnapshot healthy() {
    return gauge("whoami_healthy", "Whether /healthz answers 200.", health.isGood() ? 1 : 0);
  }

  private static GaugeSnapshot lastRun(Diagnosis diagnosis) {
    return gauge(
        "whoami_last_run_timestamp_seconds",
        "Start of the last run, in Unix time.",
        diagnosis.at().toEpochMilli() / MILLIS);
  }

  private InfoSnapshot build() {
    return InfoSnapshot.builder()
        .name("whoami_build")
        .help("Version of whoami and of Java.")
        .dataPoint(
            InfoDataPointSnapshot.builder()
                .labels(
                    Labels.of(
                        "version", WhoamiVersion.text(),
                        "commit", WhoamiVersion.commit(),
                        "java", clock.property("java.version").text()))
                .build())
        .build();
  }

  private static InfoSnapshot identity(Verdict verdict) {
    Labels labels =
        Labels.of(
            "kind", verdict.kind().name(),
            "certainty", verdict.certainty().name(),
            "source", verdict.source().map(Enum::name).orElse(""),
            "client", verdict.client().id(),
            "account", verdict.account().orElse(""),
            "role", verdict.role().orElse(""),
            "arn", verdict.arn().map(Object::toString).orElse(""));
    return InfoSnapshot.builder()
        .name("whoami_identity")
        .help("The identity of the code.")
        .dataPoint(InfoDataPointSnapshot.builder().labels(labels).build())
        .build();
  }

  private static StateSetSnapshot verdict(Verdict verdict) {
    StateSetDataPointSnapshot.Builder states = StateSetDataPointSnapshot.builder();
    for (IdentityKind each : IdentityKind.values()) {
      states.state(each.name(), each == verdict.kind());
    }
    return StateSetSnapshot.builder()
        .name("whoami_verdict")
        .help("The kind of identity that the code has.")
        .dataPoint(states.build())
        .build();
  }

  private HistogramSnapshot durations() {
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    double[] bounds = RunDurations.bounds();
    long[] counts = state.durations().counts();
    for (int i = 0; i < bounds.length; i++) {
      buckets.bucket(bounds[i], counts[i]);
    }
    return HistogramSnapshot.builder()
        .name("whoami_run_duration_seconds")
        .help("Duration of a run.")
        .unit(Unit.SECONDS)
        .dataPoint(
            HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(state.durations().sum())
                .build())
        .build();
  }

  private CounterSnapshot cutShortRuns() {
    return CounterSnapshot.builder()
        .name("whoami_runs_cut_short")
        .help(
            "Runs that a time limit ended early: --timeout, or a wait in which whoami got no CPU.")
        .dataPoint(MetricPoints.count(Labels.EMPTY, state.cutShortRuns()))
        .build();
  }

  private CounterSnapshot identityChanges() {
    return CounterSnapshot.builder()
        .name("whoami_identity_changes")
        .help("How often the identity changed; a new session of the same role does not count.")
        .dataPoint(MetricPoints.count(Labels.EMPTY, state.identityChanges()))
        .build();
  }

  private static GaugeSnapshot findings(List<Finding> findings) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder().name("whoami_findings").help("Findings of the last run.");
    for (Finding each : findings) {
      Labels labels = Labels.of("code", each.code(), "severity", each.severity().name());
      gauge.dataPoint(MetricPoints.gauge(labels, 1));
    }
    return gauge.build();
  }

  private static GaugeSnapshot gauge(String name, String help, double value) {
    return GaugeSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(MetricPoints.gauge(Labels.EMPTY, value))
        .build();
  }
}
