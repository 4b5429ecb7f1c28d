package dev.whoami.place;

import dev.whoami.world.Witness;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the access keys in this process's environment with those of the container's first
 * process and of the processes between the two. It also names the other settings in which the first
 * process differs. A start script can export keys that a shell beside it never gets; a program can
 * set others for its children.
 */
public final class AccessKeysAbove {
  /** How the access keys of two environments compare. */
  public enum Comparison {
    SAME,
    /** Each has a key, and the two keys differ. */
    DIFFERENT,
    ONLY_ABOVE,
    ONLY_HERE,
    NEITHER,
    UNKNOWN
  }

  private static final String NAME = "AWS_ACCESS_KEY_ID";

  /**
   * What Kubernetes and ECS set in each container; a program that cleans its environment has none.
   */
  private static final List<String> OF_RUNTIME =
      Arrays.asList(
          "KUBERNETES_SERVICE_HOST", "ECS_CONTAINER_METADATA_URI_V4", "ECS_CONTAINER_METADATA_URI");

  private final Comparison first;
  private final Comparison above;
  private final boolean isBeside;
  private final Set<String> otherSettings;
  private final boolean isFirstAsStarted;
  private final PropertiesOfFirst properties;

  private AccessKeysAbove(
      Comparison first,
      Comparison above,
      boolean isBeside,
      Set<String> otherSettings,
      boolean isFirstAsStarted,
      PropertiesOfFirst properties) {
    this.first = first;
    this.above = above;
    this.isBeside = isBeside;
    this.otherSettings = otherSettings;
    this.isFirstAsStarted = isFirstAsStarted;
    this.properties = properties;
  }

  /** The value if nothing is known of the processes above. */
  static AccessKeysAbove unknown() {
    return none(Comparison.UNKNOWN);
  }

  /** This is the first process itself. */
  static AccessKeysAbove ofFirst() {
    return none(Comparison.SAME);
  }

  private static AccessKeysAbove none(Comparison both) {
    return new AccessKeysAbove(
        both, both, false, Collections.emptySet(), false, PropertiesOfFirst.none());
  }

  /**
   * A copy with one more process, added from the top down. The process that has a key and is
   * nearest to the top counts. The variables must be intact: a process may overwrite its
   * environment.
   */
  AccessKeysAbove with(Map<String, String> variables, boolean isFirst, Witness w) {
    if (variables.isEmpty()) {
      return this;
    }
    Comparison its = compare(variables.get(NAME), w);
    boolean hasKey = variables.containsKey(NAME);
    boolean isNearest = hasKey && above == Comparison.UNKNOWN;
    return new AccessKeysAbove(
        isFirst ? its : first,
        isNearest ? its : above,
        isBeside,
        isFirst ? IdentitySettings.differing(variables, isBeside, w) : otherSettings,
        isFirst ? OF_RUNTIME.stream().anyMatch(variables::containsKey) : isFirstAsStarted,
        properties);
  }

  /** A copy for a process that was started beside the first one, not below it. */
  AccessKeysAbove beside() {
    return new AccessKeysAbove(first, above, true, otherSettings, isFirstAsStarted, properties);
  }

  /** A copy with the system properties of the first process. */
  AccessKeysAbove with(PropertiesOfFirst those) {
    return new AccessKeysAbove(first, above, isBeside, otherSettings, isFirstAsStarted, those);
  }

  private static Comparison compare(@Nullable String theirs, Witness w) {
    Optional<String> own = w.aside().env(NAME).asOptional().filter(it -> !it.trim().isEmpty());
    Optional<String> other = Optional.ofNullable(theirs).filter(it -> !it.trim().isEmpty());
    if (own.isPresent() && other.isPresent()) {
      return own.get().trim().equals(other.get().trim()) ? Comparison.SAME : Comparison.DIFFERENT;
    }
    if (other.isPresent()) {
      return Comparison.ONLY_ABOVE;
    }
    return own.isPresent() ? Comparison.ONLY_HERE : Comparison.NEITHER;
  }

  /** The keys of the first process, which the container's runtime started. */
  public Comparison first() {
    return first;
  }

  /**
   * The keys of the process above this one that has keys and is nearest to the first. If no process
   * has keys, they are UNKNOWN.
   */
  public Comparison above() {
    return above;
  }

  /**
   * Whether the first process has the variables that the container's runtime gives, and none of the
   * keys that this process has: then they were probably added inside the container.
   */
  public boolean isAddedBelowFirst() {
    return isFirstAsStarted && first == Comparison.ONLY_HERE;
  }

  /** The names of the other variables that make the first process choose another identity. */
  public Set<String> otherSettings() {
    return otherSettings;
  }

  /** The system properties that give the first process another identity. */
  public PropertiesOfFirst properties() {
    return properties;
  }

  /** Whether this process was started beside the first one, as by kubectl exec. */
  public boolean isBeside() {
    return isBeside;
  }
}
