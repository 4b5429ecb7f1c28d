package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.report.WhoamiVersion;
import dev.whoami.world.Surroundings;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.ArrayList;
import java.util.List;

/** What the watch knows, as metrics of one moment; those of the look only after the first one. */
final class Metrics {
  private static final double MILLIS = 1000.0;

  private final WatchState state;
  private final Health health;
  private final Surroundings clock;

  Metrics(WatchState state, Health health, Surroundings clock) {
    this.state = state;
    this.health = health;
    this.clock = clock;
  }

  MetricSnapshots all() {
    List<MetricSnapshot> all = new ArrayList<>();
    all.add(build());
    all.add(gauge("whoami_healthy", "Whether /healthz answers 200.", health.isGood() ? 1 : 0));
    all.add(cutLooks());
    state.latest().ifPresent(look -> addLook(look, all));
    return new MetricSnapshots(all);
  }

  private void addLook(Diagnosis look, List<MetricSnapshot> all) {
    all.add(identity(look.verdict()));
    all.add(verdict(look.verdict()));
    all.add(
        gauge(
            "whoami_last_look_timestamp_seconds",
            "When the last look began, in Unix time.",
            look.at().toEpochMilli() / MILLIS));
    all.add(durations());
    all.addAll(new SourceMetrics(state.tracks()).at(clock.now()));
    all.add(identityChanges());
    all.add(findings(look.findings()));
  }

  private InfoSnapshot build() {
    return InfoSnapshot.builder()
        .name("whoami_build")
        .help("This program.")
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
        .help("Who the code is.")
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
        .help("Whose identity the code has.")
        .dataPoint(states.build())
        .build();
  }

  private HistogramSnapshot durations() {
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    double[] bounds = Durations.bounds();
    long[] counts = state.durations().counts();
    for (int i = 0; i < bounds.length; i++) {
      buckets.bucket(bounds[i], counts[i]);
    }
    return HistogramSnapshot.builder()
        .name("whoami_look_duration_seconds")
        .help("How long a look took.")
        .unit(Unit.SECONDS)
        .dataPoint(
            HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(state.durations().sum())
                .build())
        .build();
  }

  private CounterSnapshot cutLooks() {
    return CounterSnapshot.builder()
        .name("whoami_looks_cut_short")
        .help("Looks that a time limit cut short: --timeout, or one that passed without a CPU.")
        .dataPoint(MetricPoints.count(Labels.EMPTY, state.cutLooks()))
        .build();
  }

  private CounterSnapshot identityChanges() {
    return CounterSnapshot.builder()
        .name("whoami_identity_changes")
        .help("How often the code became somebody else; a new session of a role is none.")
        .dataPoint(MetricPoints.count(Labels.EMPTY, state.identityChanges()))
        .build();
  }

  private static GaugeSnapshot findings(List<Finding> findings) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder().name("whoami_findings").help("What the last look found.");
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
