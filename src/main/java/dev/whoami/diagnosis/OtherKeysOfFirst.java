package dev.whoami.diagnosis;

import dev.whoami.place.AccessKeysAbove;
import java.util.Optional;

/**
 * The container's first process, which is the application or starts it, has other access keys in
 * its environment than this process.
 */
public final class OtherKeysOfFirst {
  private OtherKeysOfFirst() {}

  /** How they differ; empty where they do not, or nothing is known of them. */
  public static Optional<AccessKeysAbove.Comparison> in(Examination x) {
    AccessKeysAbove keys = x.place().ancestry().keys();
    // If the user chose a process, they asked for that process's own keys.
    if (x.process().isPresent()) {
      return Optional.empty();
    }
    switch (keys.first()) {
      case DIFFERENT:
      case ONLY_ABOVE:
        return Optional.of(keys.first());
      case ONLY_HERE:
        // What stands below the first process was given keys on the way, as a program is.
        return keys.isBeside() ? Optional.of(keys.first()) : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  static boolean areIn(Examination x) {
    return in(x).isPresent();
  }
}
