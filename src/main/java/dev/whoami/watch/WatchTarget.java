package dev.whoami.watch;

import dev.whoami.world.Surroundings;
import java.util.Optional;

/** The process that a watch diagnoses. */
public interface WatchTarget {
  /** Its current surroundings; empty if they cannot be read. */
  Optional<Surroundings> surroundings();

  /** False once it has ended. Another process with the same pid does not count. */
  default boolean isThere() {
    return true;
  }
}
