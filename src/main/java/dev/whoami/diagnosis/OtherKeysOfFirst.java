package dev.whoami.diagnosis;

import dev.whoami.chain.DecidingProperties;
import dev.whoami.place.AccessKeysAbove;
import dev.whoami.place.PropertiesOfFirst;
import dev.whoami.probe.Source;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The container's first process, which is the application or starts it, has other access keys in
 * its environment than this process, or another profile, role, endpoint or Java option.
 */
public final class OtherKeysOfFirst {
  private final Examination x;
  private final AccessKeysAbove keys;
  private final Optional<DecidingProperties> properties;

  private OtherKeysOfFirst(Examination x) {
    this.x = x;
    this.keys = x.place().ancestry().keys();
    PropertiesOfFirst first = keys.properties();
    // If the user chose a process, they asked for that process's own keys.
    this.properties =
        first.isEmpty() || x.process().isPresent()
            ? Optional.empty()
            : Optional.of(DecidingProperties.of(x.walk(), first));
  }

  public static OtherKeysOfFirst in(Examination x) {
    return new OtherKeysOfFirst(x);
  }

  /** How the keys differ; empty if they are equal, or unknown. */
  public Optional<AccessKeysAbove.Comparison> keys() {
    if (x.process().isPresent() || areProperties()) {
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
   * The names of the other settings that differ; empty if they do not decide. If both have keys, no
   * other variable decides. A role that this process only lost is another finding.
   */
  public Set<String> settings() {
    if (x.process().isPresent()) {
      return Collections.emptySet();
    }
    Set<String> all = new TreeSet<>(variables());
    properties.ifPresent(it -> all.addAll(it.names()));
    return Collections.unmodifiableSet(all);
  }

  private Set<String> variables() {
    boolean isByKeys = x.isWinner(Source.SYSTEM_PROPERTIES) || x.isWinner(Source.ENVIRONMENT);
    boolean isByRole = x.isWinner(Source.CONTAINER) || x.isWinner(Source.WEB_IDENTITY);
    boolean isLost = x.place().ancestry().hasLost() && !isByRole;
    if (isByKeys || isLost || areProperties()) {
      return Collections.emptySet();
    }
    // Only a client that gets as far as the instance metadata reads these.
    boolean isByMetadata = x.isWinner(Source.INSTANCE_METADATA) || !x.winner().isPresent();
    return keys.otherSettings().stream()
        .filter(it -> isByMetadata || !it.startsWith("AWS_EC2_METADATA_"))
        .collect(Collectors.toSet());
  }

  private boolean areProperties() {
    return properties.filter(DecidingProperties::areKeys).isPresent();
  }

  /** The process that has those properties, at the start of a sentence. */
  public static String owner(PropertiesOfFirst properties) {
    return properties.below().isPresent()
        ? "Process " + properties.below().getAsLong() + ", which process 1 started,"
        : "Process 1";
  }
}
