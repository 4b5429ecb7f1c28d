package dev.whoami.watch;

import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ProcessList;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A metric for each listed program that uses AWS; equal programs share one. The list's limit
 * applies here as well.
 */
final class ProcessMetrics {
  private final ProcessList list;

  ProcessMetrics(ProcessList list) {
    this.list = list;
  }

  void addTo(MetricFamilies families) {
    families.add("whoami_process_identity", this::identities);
  }

  private InfoSnapshot identities() {
    InfoSnapshot.Builder identities =
        InfoSnapshot.builder()
            .name("whoami_process_identity")
            .help(
                "The identity of each program that uses AWS; the kind is empty where it is"
                    + " unknown.");
    Set<Labels> series = new LinkedHashSet<>();
    list.processes().stream()
        .filter(ListedProcess::usesAws)
        .forEach(each -> series.add(labels(each)));
    for (Labels each : series) {
      identities.dataPoint(InfoDataPointSnapshot.builder().labels(each).build());
    }
    return identities.build();
  }

  private static Labels labels(ListedProcess process) {
    Optional<Verdict> verdict = process.verdict();
    return Labels.of(
        "user", process.user().orElse(""),
        "command", process.command(),
        "kind", verdict.map(it -> it.kind().name()).orElse(""),
        "client", verdict.map(it -> it.client().id()).orElse(""),
        "account", verdict.flatMap(Verdict::account).orElse(""),
        "role", verdict.flatMap(Verdict::role).orElse(""));
  }
}
