package dev.whoami.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The work that a run had not finished when its time was up, and how much CPU it had had. */
public final class Unfinished {
  private final List<String> work;
  private final Duration limit;
  private final int waitedPercent;
  private final String cpus;

  private Unfinished(List<String> work, Duration limit, int waitedPercent, String cpus) {
    this.work = Collections.unmodifiableList(new ArrayList<>(work));
    this.limit = limit;
    this.waitedPercent = waitedPercent;
    this.cpus = cpus;
  }

  /**
   * What a run left undone.
   *
   * @param work what the deadline cut, by the names that a person knows
   * @param limit what the whole run was given
   * @param waitedPercent the part of the run in which this process had to wait for a CPU
   * @param cpus how many it had, as a person reads it
   */
  public static Unfinished of(List<String> work, Duration limit, int waitedPercent, String cpus) {
    return new Unfinished(work, limit, waitedPercent, cpus);
  }

  /** The value for a run that finished everything. */
  public static Unfinished nothing() {
    return new Unfinished(Collections.emptyList(), Duration.ZERO, 0, "");
  }

  public List<String> work() {
    return work;
  }

  public Duration limit() {
    return limit;
  }

  /** From 0 to 100. */
  public int waitedPercent() {
    return waitedPercent;
  }

  /** The CPUs that this process had: 0.1. */
  public String cpus() {
    return cpus;
  }
}
