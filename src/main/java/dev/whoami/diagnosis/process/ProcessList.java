package dev.whoami.diagnosis.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The visible processes, and the identity of each. */
public final class ProcessList {
  private final List<ListedProcess> processes;
  private final boolean isCut;
  private final Instant at;
  private final long elapsedMillis;

  public ProcessList(List<ListedProcess> processes, boolean isCut, Instant at, long elapsedMillis) {
    this.processes = Collections.unmodifiableList(new ArrayList<>(processes));
    this.isCut = isCut;
    this.at = at;
    this.elapsedMillis = elapsedMillis;
  }

  /** The processes, ordered by their numbers. */
  public List<ListedProcess> processes() {
    return processes;
  }

  /** Whether there are more processes than the list has. */
  public boolean isCut() {
    return isCut;
  }

  public Instant at() {
    return at;
  }

  public long elapsedMillis() {
    return elapsedMillis;
  }
}
