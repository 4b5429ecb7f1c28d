package dev.whoami.chain.setting;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a program, under the program's own names; a setting that is missing here has the
 * program's default. They also have the keys, the profile, the role and the token of the
 * configuration, and the version of the AWS SDK beside the program.
 */
public final class ProgramSettings {
  private static final ProgramSettings NONE = new ProgramSettings(new Builder());

  private final Map<String, String> values;
  private final @Nullable Version sdk;
  private final @Nullable Outcome keys;
  private final @Nullable String keyFile;
  private final boolean unsigned;
  private final @Nullable String profile;
  private final @Nullable String profileFile;
  private final @Nullable OwnWebIdentity webIdentity;
  private final List<Observation> named;
  private final @Nullable Arn role;
  private final List<Observation> sources;

  private ProgramSettings(Builder parts) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(parts.values));
    this.sdk = parts.sdk;
    this.keys = parts.keys;
    this.keyFile = parts.keyFile;
    this.unsigned = parts.unsigned;
    this.profile = parts.profile;
    this.profileFile = parts.profileFile;
    this.webIdentity = parts.webIdentity;
    this.named = Collections.unmodifiableList(new ArrayList<>(parts.named));
    this.role = parts.role;
    this.sources = Collections.unmodifiableList(new ArrayList<>(parts.sources));
  }

  /** A program without any settings. */
  public static ProgramSettings none() {
    return NONE;
  }

  public ProgramSettings with(String name, String value) {
    return changed(more -> more.values.put(name, value));
  }

  /** With this version of the AWS SDK whose providers it uses beside it. */
  public ProgramSettings withSdk(Version version) {
    return changed(more -> more.sdk = version);
  }

  /** With the keys of its configuration, which can be half of a pair. */
  public ProgramSettings withKeys(Outcome newKeys) {
    return changed(more -> more.keys = newKeys);
  }

  /** With the keys of this file, which is another one than that of its configuration. */
  public ProgramSettings withKeysIn(String path, Outcome newKeys) {
    return changed(
        more -> {
          more.keys = newKeys;
          more.keyFile = path;
        });
  }

  /** The same settings for a program that signs no request. */
  public ProgramSettings sendingUnsigned() {
    return changed(more -> more.unsigned = true);
  }

  /** With the profile of this name in place of the one of AWS_PROFILE. */
  public ProgramSettings inProfile(String name) {
    return changed(more -> more.profile = name);
  }

  /** With the profile of this file in place of the usual ones. */
  public ProgramSettings readingProfileFrom(String path) {
    return changed(more -> more.profileFile = path);
  }

  /** With this role and token in place of those of the environment. */
  public ProgramSettings withWebIdentity(OwnWebIdentity own) {
    return changed(more -> more.webIdentity = own);
  }

  /** The same settings with the credentials of the profile or the token that they name. */
  public ProgramSettings giving(Observation seen) {
    return changed(more -> more.named.add(seen));
  }

  /** The same settings for a program that assumes this role with the credentials of its chain. */
  public ProgramSettings assuming(Arn newRole) {
    return changed(more -> more.role = newRole);
  }

  /**
   * With sources of its own, each in place of the same one here: those of a Hadoop's site files.
   */
  public ProgramSettings withSources(List<Observation> own) {
    return changed(
        more -> {
          more.sources.clear();
          more.sources.addAll(own);
        });
  }

  private ProgramSettings changed(Consumer<Builder> change) {
    Builder more = new Builder(this);
    change.accept(more);
    return new ProgramSettings(more);
  }

  /** The version of the AWS SDK beside it, else the newest one that is known. */
  public Version sdkOr(Version newest) {
    return sdk == null ? newest : sdk;
  }

  /** The version of the AWS SDK beside it, where that is known. */
  public Optional<Version> sdk() {
    return Optional.ofNullable(sdk);
  }

  /** Whether it signs no request. */
  public boolean isUnsigned() {
    return unsigned;
  }

  /** All that are set, by their names. */
  public Map<String, String> values() {
    return values;
  }

  /** Empty where it is not set. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether it is set to true. */
  public boolean isOn(String name) {
    return value(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** The keys in its configuration; empty where it names none. */
  public Optional<Outcome> keys() {
    return Optional.ofNullable(keys).filter(it -> !it.isAbsent());
  }

  /** The file that has them, where that is another one than that of its configuration. */
  public Optional<String> keyFile() {
    return Optional.ofNullable(keyFile).map(Redaction::path);
  }

  /** The same as a source, whose owner can be asked for. */
  public Optional<Observation> keySource() {
    return keys().map(it -> Observation.of(Source.PROGRAM_SETTINGS, it));
  }

  /** The profile that it names. */
  public Optional<String> profile() {
    return Optional.ofNullable(profile);
  }

  /** The file that it names for its profile. */
  public Optional<String> profileFile() {
    return Optional.ofNullable(profileFile);
  }

  /** Both; empty where it names neither. */
  public Optional<OwnProfile> ownProfile() {
    return OwnProfile.of(profile, profileFile);
  }

  /** The role and the token that it names. */
  public Optional<OwnWebIdentity> webIdentity() {
    return Optional.ofNullable(webIdentity);
  }

  /** The role that it assumes with what its chain gives. */
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  /** Its own sources. */
  public List<Observation> sources() {
    return sources;
  }

  /**
   * The observations as a program with these settings sees them: the profile and the token are its
   * own.
   */
  public Observations in(Observations seen) {
    Observations its = sources.isEmpty() ? seen : seen.with(sources);
    return named.isEmpty() ? its : its.with(named);
  }

  /** If it has keys, it uses nothing else; otherwise it has the chain of its model. */
  public Chain chainOr(Chain ofModel) {
    if (unsigned) {
      return Chain.of().elseUnsigned();
    }
    return keySource().map(it -> Chain.of(Link.branch(linkOf(it), seen -> it))).orElse(ofModel);
  }

  private String linkOf(Observation given) {
    return given.outcome().has(Fault.NOT_RUN)
        ? "code that its configuration names"
        : "keys in " + keyFile().orElse("its configuration");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramSettings && ((ProgramSettings) other).parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<Object> parts() {
    return Arrays.asList(
        values,
        sdk,
        keys,
        keyFile,
        unsigned,
        profile,
        profileFile,
        webIdentity,
        named,
        String.valueOf(role),
        sources);
  }

  /** Only the names. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }

  /** Settings under construction. */
  private static final class Builder {
    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable Version sdk;
    private @Nullable Outcome keys;
    private @Nullable String keyFile;
    private boolean unsigned;
    private @Nullable String profile;
    private @Nullable String profileFile;
    private @Nullable OwnWebIdentity webIdentity;
    private final List<Observation> named = new ArrayList<>();
    private @Nullable Arn role;
    private final List<Observation> sources = new ArrayList<>();

    private Builder() {}

    private Builder(ProgramSettings other) {
      values.putAll(other.values);
      this.sdk = other.sdk;
      this.keys = other.keys;
      this.keyFile = other.keyFile;
      this.unsigned = other.unsigned;
      this.profile = other.profile;
      this.profileFile = other.profileFile;
      this.webIdentity = other.webIdentity;
      named.addAll(other.named);
      this.role = other.role;
      sources.addAll(other.sources);
    }
  }
}
