package dev.whoami.watch;

import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The families of metrics, each behind the crash barrier. whoami_bug reports a family that crashes,
 * and the others stay valid.
 */
class MetricFamilies {
  private final List<MetricSnapshot> all = new ArrayList<>();
  private final List<Crash> crashes = new ArrayList<>();

  /** Adds a family with this name. */
  void add(String name, Supplier<MetricSnapshot> family) {
    CrashBarrier.run(name, () -> all.add(planned(name, family).get()), crashes::add);
  }

  MetricSnapshots snapshots() {
    List<MetricSnapshot> snapshots = new ArrayList<>(all);
    if (!crashes.isEmpty()) {
      snapshots.add(bugs());
    }
    return new MetricSnapshots(snapshots);
  }

  private InfoSnapshot bugs() {
    InfoSnapshot.Builder bugs =
        InfoSnapshot.builder()
            .name("whoami_bug")
            .help("A bug of whoami, for which a metric is missing here; please report it.");
    for (Crash each : crashes) {
      Labels labels = Labels.of("metric", each.work(), "where", each.where());
      bugs.dataPoint(InfoDataPointSnapshot.builder().labels(labels).build());
    }
    return bugs.build();
  }

  /** The family to add. A test overrides this to plant a bug. */
  Supplier<MetricSnapshot> planned(String name, Supplier<MetricSnapshot> family) {
    return family;
  }
}
