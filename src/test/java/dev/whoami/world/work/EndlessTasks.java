package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.function.Predicate;

/** Errands, some of which are still under way at the deadline, which all others meet. */
public final class EndlessTasks {
  /** Nothing in a recording takes time; a busy machine may. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private EndlessTasks() {}

  /** The names are those that WHO003 tells. */
  public static DeadlineTasks of(Predicate<String> names, Surroundings clock) {
    return new DeadlineTasks(PATIENCE, clock, names);
  }
}
