package dev.whoami.world.time;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

/**
 * Linux's counters so far: the CPU time of this process, the time for which its control group was
 * throttled, and the time for which a thread was ready but did not run. All are 0 on a system
 * without these counters.
 */
final class CpuAccount {
  /** One tick of the clock that proc_pid_stat(5) uses, on every platform that Java supports. */
  private static final long NANOS_A_TICK = 10_000_000;

  /** User time, and system time next; counted from behind the name of the program. */
  private static final int USER_TIME = 11;

  private static final long LONG_NANOS = 200_000_000;

  private final KernelFiles files;
  private final CgroupCpu group;

  private CpuAccount(KernelFiles files) {
    this.files = files;
    this.group = CgroupCpu.in(files);
  }

  /** The account below this root folder. */
  static CpuAccount in(Path root) {
    return new CpuAccount(new KernelFiles(root));
  }

  /** The one of this process. */
  static CpuAccount ofThisProcess() {
    return Own.ACCOUNT;
  }

  /** The CPU time of all its threads, in nanoseconds. */
  long usedNanos() {
    String stat = files.text("proc/self/stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    return fields.length > USER_TIME + 1
        ? NANOS_A_TICK
            * (KernelFiles.number(fields[USER_TIME]) + KernelFiles.number(fields[USER_TIME + 1]))
        : 0;
  }

  /** How many CPUs it may use; empty where there is no limit. */
  Optional<Double> quota() {
    return group.quota();
  }

  /** How long its control group was held up, in nanoseconds. */
  long throttledNanos() {
    return group.throttledNanos();
  }

  /**
   * The part of the time, from 0 to 1, for which the thread that asks was ready and did not run,
   * since others had the CPU; 0 where that is less than half, as in every start of Java.
   */
  double delayedPart() {
    String[] fields = files.text("proc/thread-self/schedstat").split(" ", -1);
    if (fields.length < 2) {
      return 0;
    }
    double ran = KernelFiles.number(fields[0]);
    double delayed = KernelFiles.number(fields[1]);
    return delayed < LONG_NANOS || delayed < ran ? 0 : delayed / (ran + delayed);
  }

  /** Read once, when it is first needed. */
  private static final class Own {
    static final CpuAccount ACCOUNT = in(Paths.get("/"));
  }
}
