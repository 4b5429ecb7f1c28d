package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Work, some of it with a bug, by the names that WHO001 shows. */
public final class BrokenTasks extends DeadlineTasks {
  /** What the message of a bug may hold, and no report may show. */
  public static final String SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYz";

  /** Nothing in a recording takes time; a busy machine may. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Predicate<String> isBroken;

  private BrokenTasks(Predicate<String> isBroken, Surroundings clock) {
    super(PATIENCE, clock, name -> false);
    this.isBroken = isBroken;
  }

  public static DeadlineTasks of(Predicate<String> isBroken, Surroundings clock) {
    return new BrokenTasks(isBroken, clock);
  }

  @Override
  <T> Supplier<T> planned(String name, Supplier<T> work) {
    if (!isBroken.test(name)) {
      return work;
    }
    return () -> {
      throw new IllegalStateException(SECRET, new UnsupportedOperationException(SECRET));
    };
  }
}
