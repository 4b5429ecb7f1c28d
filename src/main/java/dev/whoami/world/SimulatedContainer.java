package dev.whoami.world;

import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProcessId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A container that the lab or a test simulates: it shares its processes and its network with the
 * machine around it. A shell stands for PID 1, only the processes below it belong to the container,
 * and the platform's agents listen on ports of this machine. A variable names that shell. Anyone
 * can set the variable, so the shell counts only if it is above this process and has the expected
 * name.
 */
public final class SimulatedContainer {
  /** The variable that holds the pid of the shell. */
  public static final String VARIABLE = "WHOAMI_LAB_INIT";

  /** The name of the shell: the word after its script. */
  public static final String NAME = "whoami-lab";

  private static final int PLACE_OF_NAME = 3;
  private static final int DEEPEST = 32;

  private final @Nullable Long pid;
  private final Function<String, Reading> files;

  private SimulatedContainer(@Nullable Long pid, Function<String, Reading> files) {
    this.pid = pid;
    this.files = files;
  }

  /** Whether a witness is in such a container; the answer is not recorded as evidence. */
  public static boolean isAround(Witness w) {
    Witness aside = w.aside();
    return of(aside::env, aside::file).isThere();
  }

  /** The container of this process, from its variables, and from files of /proc by their paths. */
  public static SimulatedContainer of(
      Function<String, Reading> variables, Function<String, Reading> files) {
    long pid = ProcessId.in(variables.apply(VARIABLE).text()).orElse(0L);
    boolean isProved =
        pid > 0
            && isShell(files.apply("/proc/" + pid + "/cmdline").text())
            && isBelow(pid, "self", files);
    return new SimulatedContainer(isProved ? pid : null, files);
  }

  /** Whether this is the command line of such a shell; each word ends with a zero byte. */
  public static boolean isShell(String commandLine) {
    String[] words = commandLine.split("\0", PLACE_OF_NAME + 2);
    return words.length > PLACE_OF_NAME && words[PLACE_OF_NAME].equals(NAME);
  }

  private static boolean isBelow(long top, String process, Function<String, Reading> files) {
    String below = process;
    for (int depth = 0; depth < DEEPEST; depth++) {
      long parent = ProcessEntry.parentIn(files.apply("/proc/" + below + "/status").text());
      if (parent == 0 || parent == top) {
        return parent == top;
      }
      below = String.valueOf(parent);
    }
    return false;
  }

  /** Whether the container is simulated; otherwise it, or the machine, is real. */
  public boolean isThere() {
    return pid != null;
  }

  /** The pid of the process that stands for PID 1; 1 in a real container. */
  public long init() {
    return pid == null ? 1 : pid;
  }

  /**
   * Whether a process is in the same container: the one that stands for PID 1, or a descendant. In
   * a real container every process is. A process outside of a simulated container must not cause a
   * finding in it.
   */
  public boolean isAbove(long process) {
    return pid == null || pid == process || isBelow(pid, String.valueOf(process), files);
  }
}
