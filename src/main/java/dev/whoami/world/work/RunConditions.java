package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The conditions of a run: its time, its CPU, and the work that was not finished in time. */
public final class RunConditions {
  private static final String ELAPSED = "elapsed-millis";
  private static final String LIMIT = "limit-millis";
  private static final String WAITED = "waited-percent";
  private static final String CPUS = "cpus";
  private static final String LATE = "late.";

  private final long elapsedMillis;
  private final Duration limit;
  private final int waitedPercent;
  private final String cpus;
  private final Set<String> late;

  private RunConditions(
      long elapsedMillis, Duration limit, int waitedPercent, String cpus, Set<String> late) {
    this.elapsedMillis = elapsedMillis;
    this.limit = limit;
    this.waitedPercent = waitedPercent;
    this.cpus = cpus;
    this.late = Collections.unmodifiableSet(new TreeSet<>(late));
  }

  /**
   * The conditions of a finished run, as the run reported them: measuring again would give later
   * values. {@code waitedPercent} is the part of the run in which the process waited for a CPU.
   * {@code late} names the work that the time limit cut.
   */
  public static RunConditions of(
      long elapsedMillis, Duration limit, int waitedPercent, String cpus, Set<String> late) {
    return new RunConditions(elapsedMillis, limit, waitedPercent, cpus, late);
  }

  /** Reads them from a recording; throws NumberFormatException for a text that is not a number. */
  public static RunConditions in(Map<String, String> recording) {
    Set<String> late = new TreeSet<>();
    recording.forEach(
        (name, value) -> {
          if (name.startsWith(LATE)) {
            late.add(value);
          }
        });
    return new RunConditions(
        Long.parseLong(recording.getOrDefault(ELAPSED, "0")),
        Duration.ofMillis(Long.parseLong(recording.getOrDefault(LIMIT, "5000"))),
        Integer.parseInt(recording.getOrDefault(WAITED, "0")),
        recording.getOrDefault(CPUS, ""),
        late);
  }

  /** The settings to write into a recording. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(ELAPSED, Long.toString(elapsedMillis));
    settings.put(LIMIT, Long.toString(limit.toMillis()));
    settings.put(WAITED, Integer.toString(waitedPercent));
    settings.put(CPUS, cpus);
    int next = 1;
    for (String each : late) {
      settings.put(LATE + next++, each);
    }
    return settings;
  }

  /** Runs the work of that run again, over its recording. */
  public DeadlineTasks replayedIn(Surroundings recording) {
    return new ReplayedTasks(this, recording);
  }

  long elapsedMillis() {
    return elapsedMillis;
  }

  Duration limit() {
    return limit;
  }

  int waitedPercent() {
    return waitedPercent;
  }

  String cpus() {
    return cpus;
  }

  /** The names of work that was late. */
  Set<String> late() {
    return late;
  }
}
