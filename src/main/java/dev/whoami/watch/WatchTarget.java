package dev.whoami.watch;

import dev.whoami.world.Surroundings;
import java.util.Optional;

/** Whom a watch looks at. */
public interface WatchTarget {
  /** Its surroundings at this moment; empty where they cannot be seen. */
  Optional<Surroundings> surroundings();

  /** False once it has ended, for good; another one in its place is not it. */
  default boolean isThere() {
    return true;
  }
}
