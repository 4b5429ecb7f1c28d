package dev.whoami.aws.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one client's parser reads in a file: its profiles, or the line of its error. */
public final class ProfileSections {
  private static final ProfileSections EMPTY =
      new ProfileSections(Collections.emptyMap(), Collections.emptyMap(), null);

  private final Map<String, Map<String, String>> profiles;
  private final Map<String, Map<String, String>> services;
  private final @Nullable String errorMessage;

  private ProfileSections(
      Map<String, Map<String, String>> profiles,
      Map<String, Map<String, String>> services,
      @Nullable String errorMessage) {
    this.profiles = profiles;
    this.services = services;
    this.errorMessage = errorMessage;
  }

  public static ProfileSections empty() {
    return EMPTY;
  }

  static ProfileSections of(Map<String, Map<String, String>> profiles) {
    return of(profiles, Collections.emptyMap());
  }

  /**
   * The profiles and the settings of each services section. A nested setting has the name
   * "service.setting".
   */
  static ProfileSections of(
      Map<String, Map<String, String>> profiles, Map<String, Map<String, String>> services) {
    return new ProfileSections(copied(profiles), copied(services), null);
  }

  /** The client rejects the whole file at this line; lines are counted from 1. */
  static ProfileSections malformed(int line) {
    return malformed("is not a profile file: see line " + line);
  }

  static ProfileSections malformed(String errorMessage) {
    return new ProfileSections(Collections.emptyMap(), Collections.emptyMap(), errorMessage);
  }

  /** The settings of each profile, in the order of the file. */
  public Map<String, Map<String, String>> profiles() {
    return profiles;
  }

  public Map<String, Map<String, String>> services() {
    return services;
  }

  /** Why the client rejects the file, without quoting it; empty if it accepts the file. */
  public Optional<String> errorMessage() {
    return Optional.ofNullable(errorMessage);
  }

  /** Whether a profile has a key ID without a secret, or the reverse. */
  public boolean hasHalfKeys() {
    return profiles.values().stream()
        .anyMatch(
            set ->
                set.containsKey("aws_access_key_id") != set.containsKey("aws_secret_access_key"));
  }

  /** Whether both have the same settings, or none for the same reason. */
  public boolean readsLike(ProfileSections other) {
    return profiles.equals(other.profiles)
        && services.equals(other.services)
        && errorMessage().isPresent() == other.errorMessage().isPresent();
  }

  private static Map<String, Map<String, String>> copied(Map<String, Map<String, String>> all) {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    all.forEach(
        (name, set) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(set))));
    return Collections.unmodifiableMap(copy);
  }
}
