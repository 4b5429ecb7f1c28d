package dev.whoami.world;

import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProcessId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The process that plays PID 1 in a world of whoami's lab, which shares its processes with the
 * machine around it: what is not below it is none of that world. A variable names it, which anybody
 * can set; so it counts only if it is above this process and is the lab's shell.
 */
public final class LabInit {
  /** The variable that names it. */
  public static final String VARIABLE = "WHOAMI_LAB_INIT";

  /** What the lab's shell calls itself: the word behind its script. */
  public static final String NAME = "whoami-lab";

  private static final int PLACE_OF_NAME = 3;
  private static final int DEEPEST = 32;

  private final @Nullable Long pid;
  private final Function<String, Reading> files;

  private LabInit(@Nullable Long pid, Function<String, Reading> files) {
    this.pid = pid;
    this.files = files;
  }

  /**
   * Of this process.
   *
   * @param variables what a variable is, by its name
   * @param files what a file of /proc holds, by its path
   */
  public static LabInit of(Function<String, Reading> variables, Function<String, Reading> files) {
    long pid = ProcessId.in(variables.apply(VARIABLE).text()).orElse(0L);
    boolean isProved =
        pid > 0
            && isShell(files.apply("/proc/" + pid + "/cmdline").text())
            && isBelow(pid, "self", files);
    return new LabInit(isProved ? pid : null, files);
  }

  /** Whether this is the command line of the lab's shell, each word with a zero byte behind it. */
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

  /** Its number; empty outside the lab. */
  public Optional<Long> pid() {
    return Optional.ofNullable(pid);
  }

  /**
   * Whether a process is of this world: it is the lab's first or below it, or this is no lab. What
   * runs beside a world of the lab would be a fault in that world.
   */
  public boolean isAbove(long process) {
    return pid == null || pid == process || isBelow(pid, String.valueOf(process), files);
  }
}
