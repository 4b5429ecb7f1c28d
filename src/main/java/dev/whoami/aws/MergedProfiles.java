package dev.whoami.aws;

import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.aws.profile.ProfileSections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;

/**
 * The profiles of the config and the credentials file, merged as a client with this parser merges
 * them.
 */
final class MergedProfiles {
  private final NamedFile config;
  private final NamedFile credentials;
  private final ProfileDialect dialect;

  MergedProfiles(NamedFile config, NamedFile credentials, ProfileDialect dialect) {
    this.config = config;
    this.credentials = credentials;
    this.dialect = dialect;
  }

  /** Whether whoami knows how the client reads the files. */
  boolean isSure() {
    return config.isSureIn(dialect) && credentials.isSureIn(dialect);
  }

  /** Whether every client reads the same: both files are plain, and no profile is in both. */
  boolean isPlain() {
    if (!config.isPlain() || !credentials.isPlain()) {
      return false;
    }
    ProfileSections first = config.sections(dialect);
    ProfileSections second = credentials.sections(dialect);
    return !first.hasHalfKeys()
        && !second.hasHalfKeys()
        && Collections.disjoint(first.profiles().keySet(), second.profiles().keySet());
  }

  /** Whether a client with another parser certainly reads the same in these files. */
  boolean readsLike(MergedProfiles other) {
    return other.isSure()
        && config.isSkippedBy(dialect) == config.isSkippedBy(other.dialect)
        && credentials.isSkippedBy(dialect) == credentials.isSkippedBy(other.dialect)
        && config.content(dialect).readsLike(config.content(other.dialect))
        && credentials.content(dialect).readsLike(credentials.content(other.dialect))
        && settings().equals(other.settings());
  }

  Optional<Profile> profile(String name) {
    return Optional.ofNullable(settings().get(name)).map(its -> profile(name, its));
  }

  List<Profile> profiles() {
    List<Profile> all = new ArrayList<>();
    settings().forEach((name, its) -> all.add(profile(name, its)));
    return all;
  }

  private static Profile profile(String name, Map<String, String> settings) {
    return Profile.builder().name(name).properties(settings).build();
  }

  private Map<String, Map<String, String>> settings() {
    return dialect.merged(config.sections(dialect), credentials.sections(dialect));
  }

  /** Whether the credentials file gives this profile this property. */
  boolean isInCredentials(String profile, String property) {
    return credentials
        .sections(dialect)
        .profiles()
        .getOrDefault(profile, Collections.emptyMap())
        .containsKey(property);
  }

  /** A property in a services section. */
  Optional<String> serviceProperty(String section, String name) {
    ProfileSections first = credentials.sections(dialect);
    ProfileSections second = config.sections(dialect);
    for (ProfileSections each : new ProfileSections[] {first, second}) {
      Map<String, String> settings = each.services().get(section);
      if (settings != null && settings.containsKey(name)) {
        return Optional.of(settings.get(name));
      }
    }
    return Optional.empty();
  }
}
