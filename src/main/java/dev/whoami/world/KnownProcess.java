package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * One process, identified by its pid and start time: a container that restarts its program soon
 * reuses a pid.
 *
 * <p>https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
public final class KnownProcess {
  /**
   * The name of the program can contain spaces and brackets. The fields after it begin with the
   * third.
   */
  private static final int FIRST_FIELD = 3;

  private static final int STATE = 3 - FIRST_FIELD;
  private static final int START_TIME = 22 - FIRST_FIELD;

  /** How often whoami reads a process that has no command line; some never have one. */
  private static final int LOOKS = 10;

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final long pid;
  private final String startTime;

  private KnownProcess(long pid, String startTime) {
    this.pid = pid;
    this.startTime = startTime;
  }

  /** The process that has this pid now; empty if there is none. */
  public static Optional<KnownProcess> of(long pid) {
    return startTime(pid).map(it -> new KnownProcess(pid, it));
  }

  /** Whether the process has not ended. */
  public boolean isThere() {
    return startTime(pid).filter(startTime::equals).isPresent();
  }

  /** Its surroundings; empty if it has ended, or if this user cannot read it. */
  public Optional<ProcessSurroundings> surroundings() {
    Optional<ProcessSurroundings> there = ProcessSurroundings.of(pid);
    for (int i = 1; i < LOOKS && !there.isPresent() && isWorthAnotherLook(); i++) {
      there = ProcessSurroundings.of(pid);
    }
    // Checked after reading: what was read belongs to this process, and not to a later one with its
    // pid.
    return there.filter(it -> isThere());
  }

  /**
   * Whether to read the process again. While the kernel replaces its program by another one, it has
   * no command line for an instant, and then it has variables.
   */
  private boolean isWorthAnotherLook() {
    Reading words = BoundedFile.read(folder() + "/cmdline");
    if (words.isPresent() && words.isBlank()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      return isThere();
    }
    return ProcessSurroundings.hasVariables(pid);
  }

  long pid() {
    return pid;
  }

  /** The folder of the process in /proc. */
  String folder() {
    return "/proc/" + pid;
  }

  /**
   * Whether it started before whoami. A parent of whoami did; a process that reuses the pid of a
   * parent did not.
   */
  boolean isOlderThanThis() {
    Reading own = BoundedFile.read("/proc/self/stat", StandardCharsets.ISO_8859_1);
    Optional<String> started = own.asOptional().flatMap(KnownProcess::startTimeIn);
    return started.isPresent() && hasStartedBy(started.get());
  }

  /** Whether it did not start after another process. A parent never does. */
  boolean isNoYoungerThan(KnownProcess other) {
    return hasStartedBy(other.startTime);
  }

  private boolean hasStartedBy(String time) {
    return Long.parseLong(startTime) <= Long.parseLong(time);
  }

  private static Optional<String> startTime(long pid) {
    Reading stat = BoundedFile.read("/proc/" + pid + "/stat", StandardCharsets.ISO_8859_1);
    return stat.asOptional().flatMap(KnownProcess::startTimeIn);
  }

  /** The start time in clock ticks since the system's start; empty for a process that has ended. */
  public static Optional<String> startTimeIn(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    if (fields.length <= START_TIME || fields[STATE].equals("Z") || fields[STATE].equals("X")) {
      return Optional.empty();
    }
    return Optional.of(fields[START_TIME]);
  }
}
