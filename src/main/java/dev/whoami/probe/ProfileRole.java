package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SharedConfig;
import dev.whoami.world.Redaction;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.profiles.Profile;

/** A role that a profile names, and what it is assumed with: another profile, or another source. */
final class ProfileRole {
  private final ProfileCredentials profiles;
  private final SharedConfig config;
  private final ProfileSources sources;
  private final ConsultedHabits habits;
  private final RoleAssumption assumption;
  private final Set<String> visited = new HashSet<>();

  ProfileRole(
      ProfileCredentials profiles,
      SharedConfig config,
      ProfileSources sources,
      RoleAssumption assumption,
      ConsultedHabits habits) {
    this.profiles = profiles;
    this.config = config;
    this.sources = sources;
    this.habits = habits;
    this.assumption = assumption;
  }

  Outcome of(Profile profile, Map<String, String> set, String shown) {
    boolean hasBoth = set.containsKey("source_profile") && set.containsKey("credential_source");
    if (hasBoth && !habits.include(ProfileHabit.SOURCE_PROFILE_FIRST)) {
      return Outcome.broken(
          Fault.TWO_SOURCES, shown + " has both source_profile and credential_source");
    }
    String name = set.get("source_profile");
    boolean isNested = !visited.isEmpty();
    if (!visited.add(profile.name())) {
      return circular(shown);
    }
    if (name == null) {
      String source = set.get("credential_source");
      return source == null
          ? withoutSource(set, profile, shown)
          : roleOfSource(set, source, isNested, shown);
    }
    if (name.equals(profile.name())) {
      return roleOfItself(profile, set, shown);
    }
    return roleOfProfile(set, name, shown);
  }

  private Outcome roleOfProfile(Map<String, String> set, String name, String shown) {
    Optional<Profile> named = config.profile(name);
    if (!named.isPresent()) {
      return Outcome.broken(
          Fault.SOURCE_MISSING,
          shown + " names a source_profile that does not exist: " + Redaction.word(name));
    }
    Outcome source = source(named.get());
    return role(set, source.detail().drawnFrom().orElse(Source.PROFILE), source, shown);
  }

  private Outcome source(Profile named) {
    ProfileKind kind = ProfileKind.of(named.properties());
    String shown = "profile " + Redaction.word(named.name());
    return isUnknown(kind)
        ? Outcome.broken(Fault.SOURCE_MISSING, shown + " is no source that this client knows")
        : profiles.ofSource(named);
  }

  private boolean isUnknown(ProfileKind kind) {
    if (kind == ProfileKind.KEYS) {
      return habits.include(ProfileHabit.SOURCE_WITH_TOKEN_OR_ROLE);
    }
    if (habits.include(ProfileHabit.SOURCE_WITH_KEYS_ALONE)) {
      return true;
    }
    return kind != ProfileKind.ROLE
        && (habits.include(ProfileHabit.SOURCE_WITH_KEYS_OR_ROLE)
            || (kind != ProfileKind.ROLE_BY_TOKEN
                && habits.include(ProfileHabit.SOURCE_WITH_TOKEN_OR_ROLE)));
  }

  private Outcome roleOfItself(Profile profile, Map<String, String> set, String shown) {
    if (habits.include(ProfileHabit.OWN_KEYS_FOR_ROLE)) {
      return role(set, Source.PROFILE, profiles.keys(profile, shown), shown);
    }
    return habits.include(ProfileHabit.OWN_KEYS_WITHOUT_ROLE)
        ? profiles.keys(profile, shown)
        : circular(shown);
  }

  private static Outcome circular(String shown) {
    return Outcome.broken(Fault.CIRCULAR, shown + " is its own source, directly or indirectly");
  }

  private Outcome withoutSource(Map<String, String> set, Profile profile, String shown) {
    if (habits.include(ProfileHabit.ROLE_WITHOUT_SOURCE_IS_BROKEN)) {
      return Outcome.broken(Fault.SOURCE_MISSING, shown + " names a role and no source");
    }
    Outcome keys = profiles.keys(profile, shown);
    if (keys.isFound()) {
      return role(set, Source.PROFILE, keys, shown);
    }
    return roleOfContainerOrInstance(set, shown);
  }

  private Outcome roleOfContainerOrInstance(Map<String, String> set, String shown) {
    Outcome container = sources.containerOfChain(habits.lookup());
    return container.isAbsent()
        ? roleOfInstance(set, shown)
        : role(set, Source.CONTAINER, container, shown);
  }

  private Outcome roleOfInstance(Map<String, String> set, String shown) {
    return role(set, Source.INSTANCE_METADATA, sources.instance(habits.lookup()), shown);
  }

  private Outcome roleOfSource(
      Map<String, String> set, String name, boolean isNested, String shown) {
    if (habits.include(ProfileHabit.NO_CREDENTIAL_SOURCE)
        || (isNested && habits.include(ProfileHabit.NO_CREDENTIAL_SOURCE_OF_SOURCE))) {
      return Outcome.broken(Fault.SOURCE_MISSING, shown + " names no source_profile");
    }
    switch (name) {
      case "EcsContainer":
        return role(set, Source.CONTAINER, sources.container(habits.lookup()), shown);
      case "Ec2InstanceMetadata":
        return habits.include(ProfileHabit.CONTAINER_BEFORE_INSTANCE)
            ? roleOfContainerOrInstance(set, shown)
            : roleOfInstance(set, shown);
      case "Environment":
        Outcome properties = sources.properties();
        return properties.isFound()
            ? role(set, Source.SYSTEM_PROPERTIES, properties, shown)
            : role(set, Source.ENVIRONMENT, sources.environment(), shown);
      default:
        return Outcome.broken(Fault.UNPARSABLE, shown + " has an unknown credential_source");
    }
  }

  /** The role that is assumed with what a source gave; where it came from is kept in every case. */
  private Outcome role(Map<String, String> set, Source drawnFrom, Outcome source, String shown) {
    Optional<Arn> role = Arn.parse(set.getOrDefault("role_arn", ""));
    AssumedRoleDetail detail = AssumedRoleDetail.of(role, drawnFrom, source);
    if (source.credentials().isPresent()) {
      return assumption.by(source.credentials().get(), set, shown, detail);
    }
    if (source.isAbsent()) {
      return Outcome.broken(Fault.SOURCE_MISSING, shown + ": its source has no credentials")
          .with(detail);
    }
    boolean isHalf = source.has(Fault.HALF_SET) || source.has(Fault.BLANK);
    return (isHalf ? Outcome.broken(Fault.SOURCE_MISSING, source.reason()) : source).with(detail);
  }
}
