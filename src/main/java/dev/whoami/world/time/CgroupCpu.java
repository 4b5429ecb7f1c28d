package dev.whoami.world.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The limit of a Linux control group for the CPU time of its processes, including this one, and how
 * long it was throttled. The limits of its parents apply as well.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">Control Group v2</a>, <a
 *     href="https://docs.kernel.org/scheduler/sched-bwc.html">CFS Bandwidth Control</a>
 */
public final class CgroupCpu {
  private static final String[] MOUNTS_V1 = {"sys/fs/cgroup/cpu", "sys/fs/cgroup/cpu,cpuacct"};
  private static final String MOUNT_V2 = "sys/fs/cgroup";
  private static final long NANOS_A_MICRO = 1000;

  private final KernelFiles files;
  private final Map<String, Double> quotas = new LinkedHashMap<>();

  private CgroupCpu(KernelFiles files) {
    this.files = files;
  }

  /** The control groups of this process. */
  public static CgroupCpu in(KernelFiles files) {
    CgroupCpu cpu = new CgroupCpu(files);
    for (String line : files.text("proc/self/cgroup").split("\n", -1)) {
      String[] fields = line.split(":", 3);
      if (fields.length == 3 && fields[1].isEmpty()) {
        cpu.add(groups(MOUNT_V2, fields[2], files), cpu::quotaV2);
      } else if (fields.length == 3 && ("," + fields[1] + ",").contains(",cpu,")) {
        for (String mount : MOUNTS_V1) {
          cpu.add(groups(mount, fields[2], files), cpu::quotaV1);
        }
      }
    }
    return cpu;
  }

  /**
   * The group and its parents. In a container whose file system shows no others, it is the mounted
   * group.
   */
  private static List<String> groups(String mount, String own, KernelFiles files) {
    List<String> groups = new ArrayList<>();
    boolean isPath = !own.contains("..") && own.indexOf('\0') < 0;
    String path = isPath && files.isThere(mount + own) ? own : "";
    for (; path.length() > 1; path = path.substring(0, path.lastIndexOf('/'))) {
      groups.add(mount + path);
    }
    groups.add(mount);
    return groups;
  }

  private void add(List<String> groups, Function<String, Double> quotaOf) {
    for (String group : groups) {
      double cpus = quotaOf.apply(group);
      if (cpus < Double.POSITIVE_INFINITY) {
        quotas.put(group, cpus);
      }
    }
  }

  private double quotaV1(String group) {
    return cpus(files.text(group + "/cpu.cfs_quota_us"), files.text(group + "/cpu.cfs_period_us"));
  }

  private double quotaV2(String group) {
    String[] both = files.text(group + "/cpu.max").split(" ", -1);
    return both.length == 2 ? cpus(both[0], both[1]) : Double.POSITIVE_INFINITY;
  }

  /** "max", -1 and a missing value mean no limit. */
  private static double cpus(String time, String period) {
    long part = KernelFiles.number(time);
    long whole = KernelFiles.number(period);
    return part > 0 && whole > 0 ? (double) part / whole : Double.POSITIVE_INFINITY;
  }

  /** How many CPUs the group may use; empty if there is no limit. */
  public Optional<Double> quota() {
    return quotas.isEmpty() ? Optional.empty() : Optional.of(Collections.min(quotas.values()));
  }

  /** The time for which the group was throttled, in nanoseconds, summed over its CPUs. */
  public long throttledNanos() {
    long most = 0;
    for (String group : quotas.keySet()) {
      String stat = files.text(group + "/cpu.stat");
      long nanos =
          Math.max(
              KernelFiles.figure(stat, "throttled_time"),
              KernelFiles.figure(stat, "throttled_usec") * NANOS_A_MICRO);
      most = Math.max(most, nanos);
    }
    return most;
  }
}
