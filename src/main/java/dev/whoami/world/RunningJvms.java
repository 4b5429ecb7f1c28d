package dev.whoami.world;

import dev.whoami.world.file.Listing;
import dev.whoami.world.process.JavaLauncher;
import dev.whoami.world.process.ProcessId;
import dev.whoami.world.process.RunningJvm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Java Virtual Machines among a bounded number of the processes in /proc. Outside of a
 * simulated container whoami does not even read a command line, because it would become part of a
 * recording.
 */
final class RunningJvms {
  private static final int MOST_NAMES = 4096;
  private static final int MOST_PROCESSES = 512;
  private static final int MOST_JVMS = 16;

  private final List<RunningJvm> jvms;
  private final int looked;
  private final Listing proc;

  private RunningJvms(List<RunningJvm> jvms, int looked, Listing proc) {
    this.jvms = jvms;
    this.looked = looked;
    this.proc = proc;
  }

  static RunningJvms in(Surroundings here) {
    Listing proc = here.list("/proc", MOST_NAMES);
    SimulatedContainer container = SimulatedContainer.of(here::environment, here::file);
    List<RunningJvm> jvms = new ArrayList<>();
    int looked = 0;
    for (String name : proc.names()) {
      Optional<Long> pid = ProcessId.in(name).filter(container::isAbove);
      if (!pid.isPresent()) {
        continue;
      }
      if (looked == MOST_PROCESSES || jvms.size() == MOST_JVMS) {
        break;
      }
      looked++;
      String[] words = here.file("/proc/" + name + "/cmdline").text().split("\0", -1);
      if (JavaLauncher.isAt(words[0])) {
        jvms.add(new RunningJvm(pid.get(), withoutLast(words)));
      }
    }
    return new RunningJvms(jvms, looked, proc);
  }

  /** Every word ends with a zero byte, including the last one. */
  private static List<String> withoutLast(String[] words) {
    int last = words.length - 1;
    return Arrays.asList(words).subList(0, words[last].isEmpty() ? last : words.length);
  }

  List<RunningJvm> jvms() {
    return jvms;
  }

  String summary() {
    return proc.isPresent()
        ? looked + " processes, " + jvms.size() + " of them Java"
        : proc.summary();
  }
}
