package dev.whoami.place;

import dev.whoami.world.Witness;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client of one order takes from the system properties of the container's first process,
 * compared with what it takes in this process. Only the ID of a key and whether there is a token
 * are compared. Half of a key pair does not count.
 */
final class PropertyComparison {
  private static final String NO = "false";

  /** The SDK for Java 1 knows the first, all others the second. */
  private static final List<String> SECRETS = Arrays.asList("aws.secretKey", "aws.secretAccessKey");

  private final FirstJvm first;
  private final PropertyOrder order;
  private final Witness w;

  PropertyComparison(FirstJvm first, PropertyOrder order, Witness w) {
    this.first = first;
    this.order = order;
    this.w = w.aside();
  }

  /** Whether the client takes its keys from the properties of the first process. */
  boolean areKeys() {
    Optional<String> key = first.property(IdentityProperty.ACCESS_KEY_ID.text());
    boolean isPair =
        hasText(key) && SECRETS.stream().map(first::property).anyMatch(PropertyComparison::hasText);
    boolean isBehindVariable =
        order == PropertyOrder.VARIABLES_FIRST
            && hasText(first.variable(IdentityProperty.ACCESS_KEY_ID.variable()));
    return isPair && !isBehindVariable;
  }

  private static boolean hasText(Optional<String> value) {
    return value.filter(it -> !it.trim().isEmpty()).isPresent();
  }

  /** The properties that differ, and where the first process has each. */
  Map<IdentityProperty, String> differing() {
    Map<IdentityProperty, String> places = new EnumMap<>(IdentityProperty.class);
    for (IdentityProperty each : counting()) {
      if (isOther(each)) {
        first.placeOf(each.text()).ifPresent(it -> places.put(each, it));
      }
    }
    return places;
  }

  private Set<IdentityProperty> counting() {
    Set<IdentityProperty> all = order.known();
    if (!areKeys()) {
      all.remove(IdentityProperty.ACCESS_KEY_ID);
      all.remove(IdentityProperty.SESSION_TOKEN);
    }
    if (!isTheirs(IdentityProperty.ROLE_ARN) || !isTheirs(IdentityProperty.TOKEN_FILE)) {
      all.removeAll(EnumSet.of(IdentityProperty.ROLE_ARN, IdentityProperty.TOKEN_FILE));
    }
    if (isTheirs(IdentityProperty.CONTAINER_PATH)) {
      all.remove(IdentityProperty.CONTAINER_URI);
    }
    return all;
  }

  private boolean isTheirs(IdentityProperty setting) {
    return theirs(setting).isPresent();
  }

  private boolean isOther(IdentityProperty setting) {
    switch (setting) {
      case SESSION_TOKEN:
        return hasText(first.property(setting.text())) && !ownToken().isPresent();
      case METADATA_DISABLED:
        return !theirs(setting).orElse(NO).equalsIgnoreCase(own(setting).orElse(NO));
      default:
        return !theirs(setting).equals(own(setting));
    }
  }

  private Optional<String> theirs(IdentityProperty setting) {
    return order.chosen(first.property(setting.text()), first.variable(setting.variable()));
  }

  private Optional<String> own(IdentityProperty setting) {
    return order.chosen(
        w.property(setting.text()).asOptional(), w.env(setting.variable()).asOptional());
  }

  /** The token. It counts only with the key that it was set with. */
  private Optional<String> ownToken() {
    Optional<String> key = w.property(IdentityProperty.ACCESS_KEY_ID.text()).asOptional();
    String name = IdentityProperty.SESSION_TOKEN.text();
    return hasText(key)
        ? w.property(name).asOptional()
        : w.env(IdentityProperty.SESSION_TOKEN.variable()).asOptional();
  }
}
