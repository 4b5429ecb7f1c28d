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
   * The work that the deadline cut, by the names that a person knows. {@code waitedPercent} is the
   * part of the run in which this process waited for a CPU.
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
