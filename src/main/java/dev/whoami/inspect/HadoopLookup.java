package dev.whoami.inspect;

import dev.whoami.diagnosis.HadoopSearch;
import dev.whoami.hadoop.Installation;
import dev.whoami.probe.Observations;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The search for every Hadoop here, and the walk of each over the observations. */
final class HadoopLookup {
  private final Optional<String> bucket;
  private final PendingResult<List<Installation>> pending;

  HadoopLookup(
      Surroundings here,
      DiagnosisRequest request,
      DeadlineTasks tasks,
      Collection<PendingResult<?>> first) {
    this.bucket = request.hadoop().bucket();
    this.pending =
        tasks.startAfter(first, "Hadoop", () -> request.inputs().hadoop(here, request.hadoop()));
  }

  /** The installations with their observations. It asks STS for the owner of their keys. */
  HadoopSearch search(Observations seen, Identities identities) {
    HadoopSearch search =
        pending.map(
            found -> HadoopSearch.complete(found, bucket, seen),
            HadoopSearch::cut,
            HadoopSearch::crashed);
    search.installations().forEach(look -> look.seen().all().forEach(identities::askFor));
    // A provider that ignores the session token has other keys than the settings do.
    search
        .installations()
        .forEach(look -> look.walks().forEach(it -> it.winner().ifPresent(identities::askFor)));
    return search;
  }
}
