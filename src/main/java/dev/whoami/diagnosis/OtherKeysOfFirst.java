package dev.whoami.diagnosis;

import dev.whoami.chain.DecidingProperties;
import dev.whoami.place.AccessKeysAbove;
import dev.whoami.place.PropertiesOfFirst;
import dev.whoami.probe.Source;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    if (x.process().isPresent() || areProperties(x)) {
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
   * The names of the other settings that differ; empty where they do not decide. If both have keys,
   * no other variable decides; a role that this process only lost is another finding.
   */
  public static Set<String> settings(Examination x) {
    if (x.process().isPresent()) {
      return Collections.emptySet();
    }
    Set<String> all = new TreeSet<>(variables(x));
    properties(x).ifPresent(it -> all.addAll(it.names()));
    return Collections.unmodifiableSet(all);
  }

  private static Set<String> variables(Examination x) {
    boolean isByKeys = x.isWinner(Source.SYSTEM_PROPERTIES) || x.isWinner(Source.ENVIRONMENT);
    boolean isByRole = x.isWinner(Source.CONTAINER) || x.isWinner(Source.WEB_IDENTITY);
    boolean isLost = x.place().ancestry().hasLost() && !isByRole;
    return isByKeys || isLost || areProperties(x)
        ? Collections.emptySet()
        : x.place().ancestry().keys().otherSettings();
  }

  private static boolean areProperties(Examination x) {
    return properties(x).filter(DecidingProperties::areKeys).isPresent();
  }

  private static Optional<DecidingProperties> properties(Examination x) {
    PropertiesOfFirst first = x.place().ancestry().keys().properties();
    return first.isEmpty() ? Optional.empty() : Optional.of(DecidingProperties.of(x.walk(), first));
  }

  static boolean areIn(Examination x) {
    return in(x).isPresent();
  }
}
