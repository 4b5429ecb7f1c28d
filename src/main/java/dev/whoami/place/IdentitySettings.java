package dev.whoami.place;

import dev.whoami.world.Witness;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variables beside the access keys that choose an identity, and in which this process and the
 * container's first process differ. Those of a JVM are {@link PropertiesOfFirst}.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html">AWS:
 *     settings reference</a>
 */
final class IdentitySettings {
  /** Settings with which a person or a start script chooses a profile. */
  private static final List<String> OF_PROFILE =
      Arrays.asList(
          "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE");

  /** Settings of a platform. A start script can name another role or endpoint. */
  private static final List<String> OF_ROLE =
      Arrays.asList(
          "AWS_ROLE_ARN",
          "AWS_WEB_IDENTITY_TOKEN_FILE",
          "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
          "AWS_CONTAINER_CREDENTIALS_FULL_URI");

  /** Where instance metadata is asked, and whether. */
  private static final List<String> OF_METADATA =
      Arrays.asList(
          "AWS_EC2_METADATA_DISABLED",
          "AWS_EC2_METADATA_SERVICE_ENDPOINT",
          "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");

  private IdentitySettings() {}

  /**
   * The names of the settings that differ. A supervisor that is the first process can lack a role
   * that it gives to its programs. So a setting of a role counts only if the first process has it.
   * A profile that only this process has counts only if this process was started beside the first
   * one. A process below the first one may have got its profile on the way, as a program does.
   */
  static Set<String> differing(Map<String, String> first, boolean isBeside, Witness w) {
    Set<String> differing = new TreeSet<>();
    OF_PROFILE.stream()
        .filter(it -> isBeside || text(first.get(it)).isPresent())
        .filter(it -> isOther(it, first, w))
        .forEach(differing::add);
    Stream.concat(OF_ROLE.stream(), OF_METADATA.stream())
        .filter(it -> text(first.get(it)).isPresent())
        .filter(it -> isOther(it, first, w))
        .forEach(differing::add);
    return Collections.unmodifiableSet(differing);
  }

  private static boolean isOther(String name, Map<String, String> first, Witness w) {
    return !text(first.get(name)).equals(text(w.aside().env(name).asOptional().orElse(null)));
  }

  /** Empty as well for a value that says what holds without the variable. */
  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(String::trim)
        .filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("false") && !it.equals("IPv4"));
  }
}
