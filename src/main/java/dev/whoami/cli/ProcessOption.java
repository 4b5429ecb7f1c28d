package dev.whoami.cli;

import dev.whoami.place.CommandLabel;
import dev.whoami.place.MainProcess;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.process.ProcessEntry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The process of --pid: a process ID, or the application of this container. */
final class ProcessOption {
  private static final String AUTO = "auto";
  private static final int MOST_LISTED = 8;

  private ProcessOption() {}

  /**
   * The process, if whoami can examine it within this time; otherwise an error with the reason.
   * Reading the memory of a process may never end.
   */
  static KnownProcess process(String text, Duration limit) {
    return inTime(text, limit, () -> process(text));
  }

  /** The result of the work on this process; an error if it takes longer. */
  static <T> T inTime(String text, Duration limit, Supplier<T> work) {
    return ProcessLook.severalWithin(limit, work).orElseThrow(() -> late(text, limit));
  }

  private static UsageException late(String text, Duration limit) {
    return new UsageException(
        "--pid "
            + text
            + ": what /proc has about it could not be read in "
            + limit.toMillis()
            + " ms; try again with a longer --timeout, or examine another process");
  }

  private static KnownProcess process(String text) {
    long pid = pid(text);
    KnownProcess process = KnownProcess.of(pid).orElseThrow(() -> notSeen(text, pid));
    if (!process.surroundings().isPresent()) {
      throw notSeen(text, pid);
    }
    return process;
  }

  /** The process ID. */
  static long pid(String text) {
    boolean isAuto = text.equals(AUTO);
    if (!isAuto && !text.matches("\\d{1,10}")) {
      throw new UsageException(
          "--pid " + text + " is not a process; give its number, or auto for the application here");
    }
    return isAuto ? chosen() : Long.parseLong(text);
  }

  static UsageException notSeen(String text, long pid) {
    String name = text.equals(AUTO) ? "auto (" + pid + ")" : text;
    return new UsageException("--pid " + name + ": " + ProcessSurroundings.whyNot(pid));
  }

  private static long chosen() {
    LiveSurroundings here = new LiveSurroundings();
    MainProcess main = MainProcess.of(ProcessTable.in(here), here);
    return main.process().orElseThrow(() -> undecided(main)).pid();
  }

  private static UsageException undecided(MainProcess main) {
    if (main.isCut()) {
      return new UsageException(
          "--pid auto: there are more processes here than whoami could look at, so which is the"
              + " application is not certain"
              + (main.candidates().isEmpty() ? "" : "; it may be " + list(main))
              + ". Name one with --pid N");
    }
    if (main.candidates().isEmpty()) {
      return new UsageException(
          "--pid auto: no other process is visible. The processes of other containers become"
              + " visible with pidMode \"task\" (ECS) or shareProcessNamespace: true (Kubernetes)");
    }
    return new UsageException(
        "--pid auto: any of these may be the application: "
            + list(main)
            + ". Name one with --pid N");
  }

  private static String list(MainProcess main) {
    String all =
        main.candidates().stream()
            .limit(MOST_LISTED)
            .map(ProcessOption::listed)
            .collect(Collectors.joining(", "));
    int more = main.candidates().size() - MOST_LISTED;
    return all + (more > 0 ? " and " + more + " more" : "");
  }

  private static String listed(ProcessEntry process) {
    return process.pid() + " (" + CommandLabel.of(process) + ")";
  }
}
