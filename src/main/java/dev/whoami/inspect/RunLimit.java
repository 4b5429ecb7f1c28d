package dev.whoami.inspect;

import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.time.Duration;

/**
 * The time limit of a run, how much of it has passed before the run begins, and whether the run may
 * take longer.
 */
public final class RunLimit {
  private final Duration time;
  private final Duration spent;
  private final boolean grows;

  private RunLimit(Duration time, Duration spent, boolean grows) {
    this.time = time;
    this.spent = spent;
    this.grows = grows;
  }

  static RunLimit of(Duration time) {
    return new RunLimit(time, Duration.ZERO, false);
  }

  RunLimit within(Duration other) {
    return new RunLimit(other, spent, false);
  }

  RunLimit withinOrLonger(Duration other) {
    return new RunLimit(other, spent, true);
  }

  RunLimit spent(Duration before) {
    return new RunLimit(time, before, grows);
  }

  /** The longest time that the run may take, including the time that has passed before it. */
  public Duration time() {
    return time;
  }

  /**
   * Whether the run may take longer if this process gets too little CPU, because the user set no
   * limit.
   */
  public boolean isToGrow() {
    return grows;
  }

  /** The work of a run with this limit, which starts now. */
  public DeadlineTasks tasks(Surroundings here) {
    return grows
        ? DeadlineTasks.withinOrLonger(time, spent, here)
        : DeadlineTasks.within(time, spent, here);
  }
}
