package dev.whoami.watch;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The metrics of each source. */
final class SourceMetrics {
  private static final double MILLIS = 1000.0;

  private final Map<Source, SourceHistory> sources;

  SourceMetrics(Map<Source, SourceHistory> sources) {
    this.sources = sources;
  }

  void addTo(MetricFamilies families, Instant now) {
    families.add("whoami_credentials_expire_in_seconds", () -> expiry(now));
    families.add("whoami_source_found", this::found);
    families.add("whoami_source_failures", this::failures);
    families.add("whoami_source_changes", this::changes);
  }

  private GaugeSnapshot expiry(Instant now) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("whoami_credentials_expire_in_seconds")
            .help("Time until the credentials of a source expire; negative once they have expired.")
            .unit(Unit.SECONDS);
    sources.forEach(
        (source, history) ->
            history
                .expiration()
                .map(end -> Duration.between(now, end).toMillis() / MILLIS)
                .ifPresent(
                    left ->
                        gauge.dataPoint(
                            MetricPoints.gauge(Labels.of("source", source.name()), left))));
    return gauge.build();
  }

  private GaugeSnapshot found() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("whoami_source_found")
            .help("Whether a source delivers credentials.");
    sources.forEach(
        (source, history) ->
            gauge.dataPoint(
                MetricPoints.gauge(
                    Labels.of("source", source.name()),
                    history.latest().outcome().isFound() ? 1 : 0)));
    return gauge.build();
  }

  private CounterSnapshot failures() {
    CounterSnapshot.Builder counter =
        CounterSnapshot.builder()
            .name("whoami_source_failures")
            .help("Runs in which a configured source did not deliver credentials.");
    for (Map.Entry<Source, SourceHistory> each : sources.entrySet()) {
      for (Map.Entry<Fault, Long> failure : each.getValue().failures().entrySet()) {
        Labels labels = Labels.of("source", each.getKey().name(), "fault", failure.getKey().name());
        counter.dataPoint(MetricPoints.count(labels, failure.getValue()));
      }
    }
    return counter.build();
  }

  private CounterSnapshot changes() {
    CounterSnapshot.Builder counter =
        CounterSnapshot.builder()
            .name("whoami_source_changes")
            .help("How often a source started or stopped delivering credentials.");
    sources.forEach(
        (source, history) ->
            counter.dataPoint(
                MetricPoints.count(Labels.of("source", source.name()), history.changes())));
    return counter.build();
  }
}
