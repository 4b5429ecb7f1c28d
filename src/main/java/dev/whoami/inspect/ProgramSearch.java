package dev.whoami.inspect;

import dev.whoami.config.ConfiguredProgram;
import dev.whoami.config.RunningPrograms;
import dev.whoami.place.MainProcess;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.Surroundings;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.DeadlineTasks.PendingResult;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The programs that are asked about: those whose configuration the user named; else those that one
 * process is configured to be. That is the one through whose eyes all is seen, else the container's
 * application, where this user may read it.
 */
final class ProgramSearch {
  /** Less than an ordinary deadline, and enough for the processes of a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private final Surroundings here;
  private final DiagnosisRequest request;
  private final Optional<PendingResult<FoundPrograms>> pending;

  ProgramSearch(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    this.here = here;
    this.request = request;
    this.pending =
        request.findsPrograms()
            ? Optional.of(tasks.start("configured programs", this::found))
            : Optional.empty();
  }

  /** Whether nobody named them. */
  boolean isOfRunning() {
    return pending.isPresent();
  }

  /** Those that are known in time. */
  List<ConfiguredProgram> programs() {
    return inTime().all();
  }

  /** Whether the program may be another one than these. */
  boolean isLost() {
    return inTime().isLost();
  }

  private FoundPrograms inTime() {
    return pending
        .map(it -> it.orAtDeadline(FoundPrograms::lost, crash -> FoundPrograms.lost()))
        .orElseGet(() -> FoundPrograms.of(request.configured()));
  }

  private FoundPrograms found() {
    if (request.replayed().isPresent()) {
      return FoundPrograms.of(request.replayed().get().programs());
    }
    // Another user's process can keep a look at it waiting.
    return ProcessLook.severalWithin(LIMIT, () -> ofOneProcess(here.unrecorded()))
        .map(FoundPrograms::of)
        .orElseGet(FoundPrograms::lost);
  }

  private static List<ConfiguredProgram> ofOneProcess(Surroundings here) {
    if (here.ofThisShell().isPresent()) {
      return ProcessTable.self(here)
          .map(it -> RunningPrograms.of(it, here))
          .orElse(Collections.emptyList());
    }
    Optional<ProcessEntry> main = MainProcess.of(ProcessTable.in(here, LIMIT), here).process();
    return main.flatMap(
            process -> here.ofProcess(process.pid()).map(its -> RunningPrograms.of(process, its)))
        .orElse(Collections.emptyList());
  }
}
