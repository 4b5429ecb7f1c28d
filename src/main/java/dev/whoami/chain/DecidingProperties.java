package dev.whoami.chain;

import dev.whoami.chain.link.Visit;
import dev.whoami.place.IdentityProperty;
import dev.whoami.place.PropertiesOfFirst;
import dev.whoami.place.PropertyOrder;
import dev.whoami.probe.Source;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The system properties that give a client another identity in the container's first process than
 * here. They are its keys. Without keys, they are the properties of the sources that the client
 * reaches. A client that reads no keys from system properties reads no other properties.
 */
public final class DecidingProperties {
  private final Walk walk;
  private final PropertiesOfFirst properties;

  private DecidingProperties(Walk walk, PropertiesOfFirst properties) {
    this.walk = walk;
    this.properties = properties;
  }

  public static DecidingProperties of(Walk walk, PropertiesOfFirst properties) {
    return new DecidingProperties(walk, properties);
  }

  /** Each with where the first process has it. */
  public Set<String> names() {
    Map<IdentityProperty, String> differing =
        order().map(properties::differing).orElse(Collections.emptyMap());
    Set<String> names = new LinkedHashSet<>();
    differing.forEach(
        (property, place) -> {
          if (decides(sourceOf(property))) {
            names.add("-D" + property.text() + " in " + place);
          }
        });
    return names;
  }

  private boolean decides(Source source) {
    return areKeys() ? source == Source.SYSTEM_PROPERTIES : isReached(source);
  }

  /** Whether the client has its keys from the properties of the first process. */
  public boolean areKeys() {
    return order().filter(properties::areKeys).isPresent();
  }

  /** Empty for a client that reads no system properties. */
  private Optional<PropertyOrder> order() {
    boolean isBehindVariables = false;
    for (Visit visit : walk.visits()) {
      if (visit.source() == Source.SYSTEM_PROPERTIES) {
        return Optional.of(
            isBehindVariables ? PropertyOrder.VARIABLES_FIRST : PropertyOrder.PROPERTIES_FIRST);
      }
      isBehindVariables |= visit.source() == Source.ENVIRONMENT;
    }
    return Optional.empty();
  }

  private boolean isReached(Source source) {
    return walk.visits().stream()
        .anyMatch(it -> it.source() == source && it.did() != Visit.Did.NOT_REACHED);
  }

  private static Source sourceOf(IdentityProperty property) {
    switch (property) {
      case ACCESS_KEY_ID:
      case SESSION_TOKEN:
        return Source.SYSTEM_PROPERTIES;
      case ROLE_ARN:
      case TOKEN_FILE:
        return Source.WEB_IDENTITY;
      case PROFILE:
      case CONFIG_FILE:
      case CREDENTIALS_FILE:
        return Source.PROFILE;
      case CONTAINER_PATH:
      case CONTAINER_URI:
        return Source.CONTAINER;
      default:
        return Source.INSTANCE_METADATA;
    }
  }
}
