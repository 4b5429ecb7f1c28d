package dev.whoami.inspect;

import dev.whoami.config.ConfiguredProgram;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.util.List;
import java.util.Optional;

/**
 * The programs of a run: those whose configuration the user named, otherwise those in the
 * configuration of one process.
 */
final class ProgramSearch {
  private final DiagnosisRequest request;
  private final Optional<PendingResult<FoundPrograms>> pending;

  ProgramSearch(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    this.request = request;
    this.pending =
        request.inputs().searchesPrograms(request)
            ? Optional.of(tasks.start("configured programs", () -> request.inputs().programs(here)))
            : Optional.empty();
  }

  /** Whether the user named none of them. */
  boolean isOfRunning() {
    return pending.isPresent();
  }

  /** The programs that were found in time. */
  List<ConfiguredProgram> programs() {
    return inTime().all();
  }

  /** Whether the search was late, so that there may be another program. */
  boolean isLost() {
    return inTime().isLost();
  }

  private FoundPrograms inTime() {
    return pending
        .map(it -> it.orAtDeadline(FoundPrograms::lost, crash -> FoundPrograms.lost()))
        .orElseGet(() -> FoundPrograms.of(request.configured()));
  }
}
