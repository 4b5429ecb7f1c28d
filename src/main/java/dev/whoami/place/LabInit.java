package dev.whoami.place;

import dev.whoami.world.Reading;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that plays PID 1 in a world of whoami's lab, which shares its processes with the
 * machine around it: what is not below it is none of that world.
 */
public final class LabInit {
  /** The variable that names it. */
  public static final String VARIABLE = "WHOAMI_LAB_INIT";

  private static final Pattern PARENT = Pattern.compile("(?m)^PPid:\\s*(\\d{1,9})$");
  private static final int DEEPEST = 32;

  private LabInit() {}

  /** Its number; empty outside the lab. */
  public static Optional<Long> in(Reading variable) {
    return variable.text().matches("\\d{1,9}")
        ? Optional.of(Long.parseLong(variable.text()))
        : Optional.empty();
  }

  /**
   * Whether a process is of this world: it is the lab's first or below it, or this is no lab. What
   * runs beside a world of the lab would be a fault in that world.
   *
   * @param files what a file of /proc holds, by its path
   */
  public static boolean isAbove(long pid, Reading variable, Function<String, Reading> files) {
    Optional<Long> lab = in(variable);
    long above = pid;
    for (int depth = 0; depth < DEEPEST && lab.isPresent() && above != lab.get(); depth++) {
      Matcher parent = PARENT.matcher(files.apply("/proc/" + above + "/status").text());
      above = parent.find() ? Long.parseLong(parent.group(1)) : 0;
    }
    return !lab.isPresent() || above == lab.get();
  }
}
