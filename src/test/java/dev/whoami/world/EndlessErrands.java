package dev.whoami.world;

import java.time.Duration;
import java.util.function.Predicate;

/** Errands of which some are still under way at the deadline, which all others meet. */
public final class EndlessErrands {
  /** Nothing in a recording takes time; a busy machine may. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private EndlessErrands() {}

  /** The names are those that WHO003 tells. */
  public static Errands of(Predicate<String> names, Surroundings clock) {
    return new Errands(PATIENCE, clock, names);
  }
}
