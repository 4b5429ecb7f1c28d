package dev.whoami.world.time;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

/**
 * Linux's counters so far. They are the CPU time of this process, the time for which its control
 * group was throttled, and the time that a ready thread waited. All are 0 on a system without these
 * counters.
 */
final class CpuAccount {
  /** One clock tick in proc_pid_stat(5), the same on every platform that Java supports. */
  private static final long NANOS_A_TICK = 10_000_000;

  /** The index of the user time, counted after the name of the program; the system time follows. */
  private static final int USER_TIME = 11;

  private static final long LONG_NANOS = 200_000_000;

  private final KernelFiles files;
  private final CgroupCpu group;

  private CpuAccount(KernelFiles files) {
    this.files = files;
    this.group = CgroupCpu.in(files);
  }

  /** Reads the files below this root folder. */
  static CpuAccount in(Path root) {
    return new CpuAccount(new KernelFiles(root));
  }

  /** The account of this process. */
  static CpuAccount ofThisProcess() {
    return Own.ACCOUNT;
  }

  /** The CPU time of all threads, in nanoseconds. */
  long usedNanos() {
    String stat = files.text("proc/self/stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    return fields.length > USER_TIME + 1
        ? NANOS_A_TICK
            * (KernelFiles.number(fields[USER_TIME]) + KernelFiles.number(fields[USER_TIME + 1]))
        : 0;
  }

  /** How many CPUs this process may use; empty if there is no limit. */
  Optional<Double> quota() {
    return group.quota();
  }

  /** The time for which its control group was throttled, in nanoseconds. */
  long throttledNanos() {
    return group.throttledNanos();
  }

  /**
   * The part of the time, from 0 to 1, in which the calling thread was ready and did not run,
   * because others had the CPU. It is 0 below one half, because that happens in every start of
   * Java.
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

  /** Read once, at its first use. */
  private static final class Own {
    static final CpuAccount ACCOUNT = in(Paths.get("/"));
  }
}
