package dev.whoami.place;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a client takes a setting from the system property or from the variable, if both are. */
public enum PropertyOrder {
  /** The SDKs for Java 2 and for Kotlin. */
  PROPERTIES_FIRST(EnumSet.allOf(IdentityProperty.class)),
  /** The SDK for Java 1, which knows few of the properties. */
  VARIABLES_FIRST(
      EnumSet.of(
          IdentityProperty.ACCESS_KEY_ID,
          IdentityProperty.SESSION_TOKEN,
          IdentityProperty.PROFILE));

  private final Set<IdentityProperty> known;

  PropertyOrder(Set<IdentityProperty> known) {
    this.known = known;
  }

  Set<IdentityProperty> known() {
    return EnumSet.copyOf(known);
  }

  /** The value that counts of the two, without the blanks around it; empty if it is blank. */
  Optional<String> chosen(Optional<String> property, Optional<String> variable) {
    Optional<String> chosen =
        this == PROPERTIES_FIRST
            ? or(property, variable)
            : or(variable.filter(it -> !it.trim().isEmpty()), property);
    return chosen.map(String::trim).filter(it -> !it.isEmpty());
  }

  private static Optional<String> or(Optional<String> one, Optional<String> other) {
    return one.isPresent() ? one : other;
  }
}
