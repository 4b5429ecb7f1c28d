package dev.whoami.place;

import dev.whoami.world.Witness;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The system properties that choose an identity in the JVM of the container's first process, and
 * that choose another one than this process would.
 */
public final class PropertiesOfFirst {
  private final Map<PropertyOrder, Map<IdentityProperty, String>> differing;
  private final Set<PropertyOrder> takingKeys;
  private final OptionalLong below;
  private final List<Long> others;

  private PropertiesOfFirst(
      Map<PropertyOrder, Map<IdentityProperty, String>> differing,
      Set<PropertyOrder> takingKeys,
      OptionalLong below,
      List<Long> others) {
    this.below = below;
    this.others = others;
    this.differing = differing;
    this.takingKeys = takingKeys;
  }

  /** Nothing is known of them, or it is this very process. */
  static PropertiesOfFirst none() {
    return new PropertiesOfFirst(
        Collections.emptyMap(),
        Collections.emptySet(),
        OptionalLong.empty(),
        Collections.emptyList());
  }

  /** Those of one JVM: one in which they choose another identity, if there is one. */
  static PropertiesOfFirst of(List<FirstJvm> all, Witness w) {
    PropertiesOfFirst found = none();
    for (FirstJvm each : all) {
      PropertiesOfFirst its = of(each, w);
      if (its.isDiffering()) {
        return its;
      }
      found = found.isEmpty() ? its : found;
    }
    return found;
  }

  private static PropertiesOfFirst of(FirstJvm first, Witness w) {
    // Most have none, and do not wait until the classes for a comparison are loaded.
    if (!first.hasProperties()) {
      return none();
    }
    PropertiesOfFirst all =
        new PropertiesOfFirst(
            new EnumMap<>(PropertyOrder.class),
            EnumSet.noneOf(PropertyOrder.class),
            first.below(),
            first.others());
    for (PropertyOrder order : PropertyOrder.values()) {
      PropertyComparison both = new PropertyComparison(first, order, w);
      all.differing.put(order, Collections.unmodifiableMap(both.differing()));
      if (both.areKeys()) {
        all.takingKeys.add(order);
      }
    }
    return all;
  }

  /**
   * The number of the JVM below the first process that has them; empty if the first process has
   * them.
   */
  public OptionalLong below() {
    return below;
  }

  /** The numbers of the other JVMs below the first process; each may be the application. */
  public List<Long> others() {
    return Collections.unmodifiableList(others);
  }

  private boolean isDiffering() {
    return differing.values().stream().anyMatch(it -> !it.isEmpty());
  }

  /** Whether such a client takes its keys from them, whatever its order. */
  public boolean areKeys() {
    return !takingKeys.isEmpty();
  }

  /** Whether none of the first process's properties can change an identity. */
  public boolean isEmpty() {
    return differing.isEmpty();
  }

  /** The properties that differ for such a client, and where the first process has each. */
  public Map<IdentityProperty, String> differing(PropertyOrder order) {
    return differing.getOrDefault(order, Collections.emptyMap());
  }

  /** Whether such a client takes its keys from the properties of the first process. */
  public boolean areKeys(PropertyOrder order) {
    return takingKeys.contains(order);
  }
}
