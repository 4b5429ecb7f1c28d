package dev.whoami.chain.setting;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
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
  private final OwnKeys keys;
  private final boolean unsigned;
  private final OwnProfile profile;
  private final @Nullable OwnWebIdentity webIdentity;
  private final List<Observation> named;
  private final @Nullable Arn role;
  private final List<Observation> sources;

  private ProgramSettings(Builder parts) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(parts.values));
    this.sdk = parts.sdk;
    this.keys = parts.keys;
    this.unsigned = parts.unsigned;
    this.profile = parts.profile;
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

  /** Sets the version of the AWS SDK beside the program, whose providers it uses. */
  public ProgramSettings withSdk(Version version) {
    return changed(more -> more.sdk = version);
  }

  /** Sets the keys in the configuration, which can be half of a pair. */
  public ProgramSettings withKeys(Outcome newKeys) {
    return changed(more -> more.keys = keys.with(newKeys));
  }

  /** Sets the keys in a file that is not the configuration itself. */
  public ProgramSettings withKeysIn(String path, Outcome newKeys) {
    return changed(more -> more.keys = keys.with(newKeys).in(path));
  }

  /** The same settings for a program that signs no request. */
  public ProgramSettings sendingUnsigned() {
    return changed(more -> more.unsigned = true);
  }

  /** Sets the profile that replaces AWS_PROFILE. */
  public ProgramSettings inProfile(String name) {
    return changed(more -> more.profile = profile.named(name));
  }

  /** Sets the file with the profile, which replaces the default files. */
  public ProgramSettings readingProfileFrom(String path) {
    return changed(more -> more.profile = profile.in(path));
  }

  /** Sets the role and the token that replace those of the environment. */
  public ProgramSettings withWebIdentity(OwnWebIdentity own) {
    return changed(more -> more.webIdentity = own);
  }

  /** Adds the credentials of the profile or the token in these settings. */
  public ProgramSettings giving(Observation seen) {
    return changed(more -> more.named.add(seen));
  }

  /** The same settings for a program that assumes this role with the credentials of its chain. */
  public ProgramSettings assuming(Arn newRole) {
    return changed(more -> more.role = newRole);
  }

  /** Sets the program's own sources, which replace the same sources here: a Hadoop's site files. */
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

  /** The version of the AWS SDK beside the program; otherwise the newest known one. */
  public Version sdkOr(Version newest) {
    return sdk == null ? newest : sdk;
  }

  /** The version of the AWS SDK beside the program, if it is known. */
  public Optional<Version> sdk() {
    return Optional.ofNullable(sdk);
  }

  /** Whether the program signs no request. */
  public boolean isUnsigned() {
    return unsigned;
  }

  /** All settings by name. */
  public Map<String, String> values() {
    return values;
  }

  /** Empty if it is not set. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether it is set to true. */
  public boolean isOn(String name) {
    return value(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** The keys in the configuration; empty if there are none. */
  public Optional<Outcome> keys() {
    return keys.outcome();
  }

  /** The file with the keys; empty if it is the configuration itself. */
  public Optional<String> keyFile() {
    return keys.file();
  }

  /** The keys as a source, whose owner STS can be asked for. */
  public Optional<Observation> keySource() {
    return keys.source();
  }

  /** The profile in the configuration. */
  public Optional<String> profile() {
    return profile.name();
  }

  /** The file for the profile in the configuration. */
  public Optional<String> profileFile() {
    return profile.file();
  }

  /** The profile and its file; empty if the configuration has neither. */
  public Optional<OwnProfile> ownProfile() {
    return profile.isNone() ? Optional.empty() : Optional.of(profile);
  }

  /** The role and the token in the configuration. */
  public Optional<OwnWebIdentity> webIdentity() {
    return Optional.ofNullable(webIdentity);
  }

  /** The role that it assumes with the credentials of its chain. */
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  /** The sources that replace the same sources here. */
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
    return keys.link().map(Chain::of).orElse(ofModel);
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
        values, sdk, keys, unsigned, profile, webIdentity, named, String.valueOf(role), sources);
  }

  /** Only the names, because a value may be secret. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }

  /** Builds settings. */
  private static final class Builder {
    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable Version sdk;
    private OwnKeys keys = OwnKeys.NONE;
    private boolean unsigned;
    private OwnProfile profile = OwnProfile.NONE;
    private @Nullable OwnWebIdentity webIdentity;
    private final List<Observation> named = new ArrayList<>();
    private @Nullable Arn role;
    private final List<Observation> sources = new ArrayList<>();

    private Builder() {}

    private Builder(ProgramSettings other) {
      values.putAll(other.values);
      this.sdk = other.sdk;
      this.keys = other.keys;
      this.unsigned = other.unsigned;
      this.profile = other.profile;
      this.webIdentity = other.webIdentity;
      named.addAll(other.named);
      this.role = other.role;
      sources.addAll(other.sources);
    }
  }
}
