package dev.whoami.diagnosis;

import dev.whoami.place.AccessKeysAbove;
import dev.whoami.probe.Source;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * The container's first process, which is the application or starts it, has other access keys in
 * its environment than this process, or another profile, role, endpoint or Java option.
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
    AccessKeysAbove.Comparison first = keys.first();
    // A process below the first one got its keys on the way, like any program.
    boolean isOnlyBeside = first == AccessKeysAbove.Comparison.ONLY_HERE && keys.isBeside();
    return isOnlyBeside
            || first == AccessKeysAbove.Comparison.DIFFERENT
            || first == AccessKeysAbove.Comparison.ONLY_ABOVE
        ? Optional.of(first)
        : Optional.empty();
  }

  /**
   * The names of the other variables that differ; empty where they do not decide. If both have
   * keys, only the keys decide; a role that this process only lost is another finding.
   */
  public static Set<String> settings(Examination x) {
    boolean isByKeys = x.isWinner(Source.SYSTEM_PROPERTIES) || x.isWinner(Source.ENVIRONMENT);
    boolean isByRole = x.isWinner(Source.CONTAINER) || x.isWinner(Source.WEB_IDENTITY);
    boolean isLost = x.place().ancestry().hasLost() && !isByRole;
    return x.process().isPresent() || isByKeys || isLost
        ? Collections.emptySet()
        : x.place().ancestry().keys().otherSettings();
  }

  static boolean areIn(Examination x) {
    return in(x).isPresent();
  }
}
