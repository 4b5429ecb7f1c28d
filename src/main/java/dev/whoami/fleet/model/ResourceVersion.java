package dev.whoami.fleet.model;

import dev.whoami.world.text.Alphabet;
import java.util.Optional;

/**
 * What Kubernetes calls so: a number that grows with each change in a cluster. Only those of one
 * cluster can be compared.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions">
 *     Resource versions</a>
 */
public final class ResourceVersion {
  private static final Alphabet DIGITS = Alphabet.of("0-9");
  private static final int LONGEST = 20;

  private final String digits;

  private ResourceVersion(String digits) {
    this.digits = digits;
  }

  /** Empty for any other text: kubectl leaves the one of a list empty. */
  public static Optional<ResourceVersion> of(String text) {
    boolean isNumber = !text.isEmpty() && text.length() <= LONGEST && DIGITS.spells(text);
    return isNumber && text.charAt(0) != '0'
        ? Optional.of(new ResourceVersion(text))
        : Optional.empty();
  }

  public ResourceVersion orNewer(ResourceVersion other) {
    return other.isNewerThan(this) ? other : this;
  }

  private boolean isNewerThan(ResourceVersion other) {
    return digits.length() == other.digits.length()
        ? digits.compareTo(other.digits) > 0
        : digits.length() > other.digits.length();
  }

  @Override
  public String toString() {
    return digits;
  }
}
