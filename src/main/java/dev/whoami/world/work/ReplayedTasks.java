package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import java.time.Duration;

/**
 * Diagnoses a recorded run again. Work that was late is not started, nothing else takes long, and
 * time and CPU are those of the recorded run.
 */
final class ReplayedTasks extends DeadlineTasks {
  /** Nothing in a recording takes time, but this machine may be busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final RunConditions recorded;

  ReplayedTasks(RunConditions recorded, Surroundings clock) {
    super(PATIENCE, clock, recorded.late()::contains);
    this.recorded = recorded;
  }

  @Override
  public int waitedPercent() {
    return recorded.waitedPercent();
  }

  @Override
  public String cpus() {
    return recorded.cpus();
  }

  @Override
  public Duration limit() {
    return recorded.limit();
  }

  @Override
  public long elapsedMillis() {
    return recorded.elapsedMillis();
  }
}
