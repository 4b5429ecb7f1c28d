package dev.whoami.world.process;

import java.util.List;
import java.util.Optional;

/** The user of a process, from the line "Uid:" in its /proc/N/status. */
public final class ProcessUser {
  /** The four user IDs in the line: real, effective, saved, and for file access. */
  private static final int OF_EACH_KIND = 4;

  private final long real;
  private final long effective;
  private final long saved;

  private ProcessUser(long real, long effective, long saved) {
    this.real = real;
    this.effective = effective;
    this.saved = saved;
  }

  /** Empty for a process that has ended. */
  public static Optional<ProcessUser> in(String status) {
    List<Long> ids = ProcessStatus.in(status).numbers("Uid");
    return ids.size() >= OF_EACH_KIND
        ? Optional.of(new ProcessUser(ids.get(0), ids.get(1), ids.get(2)))
        : Optional.empty();
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
   * Whether all its user IDs are this user's. A process that has changed its user belongs to
   * neither for certain.
   */
  public boolean isOnly(ProcessUser other) {
    return real == other.effective && effective == other.effective && saved == other.effective;
  }
}
