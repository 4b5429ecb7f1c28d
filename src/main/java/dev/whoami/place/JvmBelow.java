package dev.whoami.place;

import dev.whoami.world.Witness;
import dev.whoami.world.process.InitShim;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProcessId;
import dev.whoami.world.process.ProcessStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The JVMs below a process that starts others: among its child processes, and those of the shells
 * and starters among them. Linux lists the children of each thread; a starter has one.
 *
 * <p>https://man7.org/linux/man-pages/man5/proc_tid_children.5.html
 */
final class JvmBelow {
  /** A container whose first process starts more is not looked through. */
  private static final int MOST = 64;

  private JvmBelow() {}

  /** Empty where there is none, or where more processes are there than are looked at. */
  static List<Long> of(long top, Witness w) {
    Witness aside = w.aside();
    long own = ProcessStatus.in(aside.file("/proc/self/status").text()).number("Pid").orElse(0L);
    Deque<Long> left = new ArrayDeque<>(children(top, aside));
    List<Long> jvms = new ArrayList<>();
    for (int looked = 0; !left.isEmpty(); looked++) {
      if (looked == MOST) {
        return Collections.emptyList();
      }
      long pid = left.remove();
      String words = aside.file("/proc/" + pid + "/cmdline").text();
      ProcessEntry process = ProcessEntry.of(pid, "", Arrays.asList(words.split("\0")));
      if (process.isJava() && pid != own) {
        jvms.add(pid);
      } else if (InitShim.is(process)) {
        left.addAll(children(pid, aside));
      }
    }
    return Collections.unmodifiableList(jvms);
  }

  private static List<Long> children(long pid, Witness w) {
    List<Long> children = new ArrayList<>();
    String listed = w.file("/proc/" + pid + "/task/" + pid + "/children").text();
    for (String each : listed.split("\\s", -1)) {
      ProcessId.in(each).ifPresent(children::add);
    }
    return children;
  }
}
