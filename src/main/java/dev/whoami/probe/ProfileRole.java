package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SharedConfig;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.probe.profile.BehaviorsAsked;
import dev.whoami.probe.profile.ProfileKind;
import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.profiles.Profile;

/**
 * A role that a profile names, and the credentials that assume it: another profile's, or another
 * source's.
 */
final class ProfileRole {
  private static final List<String> CREDENTIAL_SOURCES =
      Collections.unmodifiableList(
          Arrays.asList("EcsContainer", "Ec2InstanceMetadata", "Environment"));

  private final ProfileCredentials profiles;
  private final SharedConfig config;
  private final ProfileSources sources;
  private final BehaviorsAsked behaviors;
  private final RoleAssumption assumption;
  private final Set<String> visited = new HashSet<>();

  ProfileRole(
      ProfileCredentials profiles,
      SharedConfig config,
      ProfileSources sources,
      RoleAssumption assumption,
      BehaviorsAsked behaviors) {
    this.profiles = profiles;
    this.config = config;
    this.sources = sources;
    this.behaviors = behaviors;
    this.assumption = assumption;
  }

  Outcome of(Profile profile, String shown) {
    Map<String, String> set = profile.properties();
    boolean hasBoth = set.containsKey("source_profile") && set.containsKey("credential_source");
    if (hasBoth && !behaviors.include(ProfileBehavior.SOURCE_PROFILE_FIRST)) {
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
          ? withoutSource(profile, shown)
          : roleOfSource(profile, source, isNested, shown);
    }
    if (name.equals(profile.name())) {
      return roleOfItself(profile, shown);
    }
    return roleOfProfile(profile, name, shown);
  }

  private Outcome roleOfProfile(Profile profile, String name, String shown) {
    Optional<Profile> named = config.profile(name);
    if (!named.isPresent()) {
      return Outcome.broken(
          Fault.SOURCE_MISSING,
          shown + " names a source_profile that does not exist: " + Redaction.word(name));
    }
    Outcome source = source(named.get());
    return role(profile, source.detail().drawnFrom().orElse(Source.PROFILE), source, shown);
  }

  private Outcome source(Profile named) {
    ProfileKind kind = ProfileKind.of(named.properties());
    String shown = "profile " + Redaction.word(named.name());
    return isUnknown(kind)
        ? Outcome.broken(Fault.SOURCE_MISSING, shown + " is not a source that this client knows")
        : profiles.ofSource(named);
  }

  private boolean isUnknown(ProfileKind kind) {
    if (kind == ProfileKind.KEYS) {
      return behaviors.include(ProfileBehavior.SOURCE_WITH_TOKEN_OR_ROLE);
    }
    if (behaviors.include(ProfileBehavior.SOURCE_WITH_KEYS_ALONE)) {
      return true;
    }
    return kind != ProfileKind.ROLE
        && (behaviors.include(ProfileBehavior.SOURCE_WITH_KEYS_OR_ROLE)
            || (kind != ProfileKind.ROLE_BY_TOKEN
                && behaviors.include(ProfileBehavior.SOURCE_WITH_TOKEN_OR_ROLE)));
  }

  private Outcome roleOfItself(Profile profile, String shown) {
    if (behaviors.include(ProfileBehavior.OWN_KEYS_FOR_ROLE)) {
      return role(profile, Source.PROFILE, profiles.keys(profile, shown), shown);
    }
    return behaviors.include(ProfileBehavior.OWN_KEYS_WITHOUT_ROLE)
        ? profiles.keys(profile, shown)
        : circular(shown);
  }

  private static Outcome circular(String shown) {
    return Outcome.broken(Fault.CIRCULAR, shown + " is its own source, directly or indirectly");
  }

  private Outcome withoutSource(Profile profile, String shown) {
    if (behaviors.include(ProfileBehavior.ROLE_WITHOUT_SOURCE_IS_BROKEN)) {
      return Outcome.broken(Fault.SOURCE_MISSING, shown + " names a role and no source");
    }
    Outcome keys = profiles.keys(profile, shown);
    if (keys.isFound()) {
      return role(profile, Source.PROFILE, keys, shown);
    }
    return roleOfContainerOrInstance(profile, shown);
  }

  private Outcome roleOfContainerOrInstance(Profile profile, String shown) {
    Outcome container = sources.containerOfChain(behaviors.lookup());
    return container.isAbsent()
        ? roleOfInstance(profile, shown)
        : role(profile, Source.CONTAINER, container, shown);
  }

  private Outcome roleOfInstance(Profile profile, String shown) {
    return role(profile, Source.INSTANCE_METADATA, sources.instance(behaviors.lookup()), shown);
  }

  private Outcome roleOfSource(Profile profile, String name, boolean isNested, String shown) {
    if (behaviors.include(ProfileBehavior.NO_CREDENTIAL_SOURCE)
        || (isNested && behaviors.include(ProfileBehavior.NO_CREDENTIAL_SOURCE_OF_SOURCE))) {
      return Outcome.broken(Fault.SOURCE_MISSING, shown + " names no source_profile");
    }
    switch (asDocumented(name)) {
      case "EcsContainer":
        return role(profile, Source.CONTAINER, sources.container(behaviors.lookup()), shown);
      case "Ec2InstanceMetadata":
        return behaviors.include(ProfileBehavior.CONTAINER_BEFORE_INSTANCE)
            ? roleOfContainerOrInstance(profile, shown)
            : roleOfInstance(profile, shown);
      case "Environment":
        Outcome properties = sources.properties();
        return properties.isFound()
            ? role(profile, Source.SYSTEM_PROPERTIES, properties, shown)
            : role(profile, Source.ENVIRONMENT, sources.environment(), shown);
      default:
        return Outcome.broken(
            Fault.SOURCE_UNKNOWN,
            shown + " has an unknown credential_source: " + Redaction.word(name));
    }
  }

  /**
   * The name as AWS documents it. A name in another case counts as well, unless this client rejects
   * it.
   */
  private String asDocumented(String name) {
    return CREDENTIAL_SOURCES.stream()
        .filter(each -> each.equalsIgnoreCase(name) && !isStrange(name, each))
        .findFirst()
        .orElse(name);
  }

  private boolean isStrange(String name, String documented) {
    // Reads the behavior only where it matters: otherwise no client could share another's result.
    return !name.equals(documented)
        && behaviors.include(ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED);
  }

  /** The role that is assumed with a source's credentials; the outcome always keeps that source. */
  private Outcome role(Profile profile, Source drawnFrom, Outcome source, String shown) {
    Optional<Arn> role = Arn.parse(profile.property("role_arn").orElse(""));
    boolean isMeantForMfa = profile.property("mfa_serial").isPresent();
    AssumedRoleDetail detail = AssumedRoleDetail.of(role, drawnFrom, source).withMfa(isMeantForMfa);
    if (isMeantForMfa && behaviors.include(ProfileBehavior.ASKS_FOR_MFA_CODE)) {
      return ProfileCredentials.notRun(
              shown + " has mfa_serial: this client needs a code, which whoami does not ask for")
          .with(detail);
    }
    if (source.credentials().isPresent()) {
      return assumption.by(source.credentials().get(), profile, shown, detail);
    }
    if (source.isAbsent()) {
      return Outcome.broken(
              Fault.SOURCE_MISSING,
              shown + ": its source (" + drawnFrom.title() + ") has no credentials")
          .with(detail);
    }
    boolean isHalf = source.has(Fault.HALF_SET) || source.has(Fault.BLANK);
    return (isHalf ? Outcome.broken(Fault.SOURCE_MISSING, source.reason()) : source).with(detail);
  }
}
