package dev.whoami.inspect;

import dev.whoami.config.ConfiguredProgram;
import dev.whoami.config.RunningPrograms;
import dev.whoami.place.MainProcess;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.Surroundings;
import dev.whoami.world.process.ProcessEntry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The programs that a search found, and whether the search finished. */
final class FoundPrograms {
  /** Shorter than the usual deadline, and long enough for the processes of a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private static final FoundPrograms LOST = new FoundPrograms(Collections.emptyList(), true);

  private final List<ConfiguredProgram> all;
  private final boolean isLost;

  private FoundPrograms(List<ConfiguredProgram> all, boolean isLost) {
    this.all = all;
    this.isLost = isLost;
  }

  /**
   * The programs that one process is configured to be: the process whose environment is read, or
   * the container's application, if this user may read it.
   */
  static FoundPrograms observe(Surroundings here) {
    // Reading another user's process can hang.
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

  static FoundPrograms of(List<ConfiguredProgram> all) {
    return new FoundPrograms(all, false);
  }

  /** The result of a search that did not end: there may be more programs. */
  static FoundPrograms lost() {
    return LOST;
  }

  List<ConfiguredProgram> all() {
    return all;
  }

  boolean isLost() {
    return isLost;
  }
}
