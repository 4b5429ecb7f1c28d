package dev.whoami.world;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user of a process, by the line "Uid:" of its /proc/N/status. */
public final class ProcessUser {
  private static final Pattern LINE =
      Pattern.compile("(?m)^Uid:\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})");

  private final long real;
  private final long effective;
  private final long saved;

  private ProcessUser(long real, long effective, long saved) {
    this.real = real;
    this.effective = effective;
    this.saved = saved;
  }

  /** Empty for a process that is gone. */
  public static Optional<ProcessUser> in(String status) {
    Matcher line = LINE.matcher(status);
    return line.find()
        ? Optional.of(new ProcessUser(number(line, 1), number(line, 2), number(line, 3)))
        : Optional.empty();
  }

  private static long number(Matcher line, int group) {
    return Long.parseLong(line.group(group));
  }

  public long real() {
    return real;
  }

  /** The effective user. */
  public long effective() {
    return effective;
  }

  public boolean isRoot() {
    return effective == 0;
  }

  /**
   * Whether all its user IDs are this user's: a process that has changed its user belongs to
   * neither for certain.
   */
  public boolean isOnly(ProcessUser other) {
    return real == other.effective && effective == other.effective && saved == other.effective;
  }
}
