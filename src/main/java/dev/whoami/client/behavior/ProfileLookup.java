package dev.whoami.client.behavior;

import dev.whoami.aws.profile.ProfileDialect;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a client, or one of its providers, finds and reads its profile. It also says how the client
 * calls the services that a profile can name: STS, the container endpoint, the instance metadata.
 */
public final class ProfileLookup {
  /** The SDK for Java 2: AWS_PROFILE, in both files below HOME. */
  public static final ProfileLookup USUAL =
      ProfileLookup.parsing(ProfileDialect.SDK_JAVA_2).named("as usual");

  /**
   * An SDK that cannot be run here. It is assumed to work as usual, but settings that make the SDK
   * for Java fail do not affect it.
   */
  public static final ProfileLookup OTHER =
      ProfileLookup.parsing(ProfileDialect.OTHER, ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FileSearch.withoutProperties())
          .asking(StsUse.notMeasured())
          .named("not measured");

  private final String name;
  private final Builder parts;

  private ProfileLookup(String name, Builder parts) {
    this.name = name;
    this.parts = parts;
  }

  /** A lookup with this parser and these behaviors, otherwise as usual. */
  public static Builder parsing(ProfileDialect dialect, ProfileBehavior... behaviors) {
    return new Builder(dialect, Arrays.asList(behaviors));
  }

  /** A lookup that treats the profile like this other one. */
  public static Builder like(ProfileLookup other) {
    return new Builder(other.parts.dialect, other.parts.behaviors);
  }

  /** A lookup like this other one, with another parser. */
  public static Builder like(ProfileLookup other, ProfileDialect dialect) {
    return new Builder(dialect, other.parts.behaviors);
  }

  /** The dialect with which it reads the files. */
  ProfileDialect dialect() {
    return parts.dialect;
  }

  public Set<ProfileBehavior> behaviors() {
    return parts.behaviors;
  }

  /** The files with its profile. */
  FileSearch files() {
    return parts.files;
  }

  /** The files with its settings for STS; for some clients these are not the files of the keys. */
  FileSearch settings() {
    return parts.settings == null ? parts.files : parts.settings;
  }

  /** The files with its settings for the instance metadata. */
  public ImdsFiles imdsFiles() {
    return parts.imdsFiles == null ? ImdsFiles.of(settings()) : parts.imdsFiles;
  }

  public StsUse sts() {
    return parts.sts;
  }

  /**
   * How it calls the container endpoint for a role with credential_source EcsContainer. It tries
   * these ways in order, until one gives credentials or the token file ends it.
   */
  public List<ContainerClientBehavior> containerOfRole() {
    return parts.containerOfRole == null ? containerOfChain() : parts.containerOfRole;
  }

  /**
   * How it calls the container endpoint for a role without a source, if it does so as in its chain.
   */
  public List<ContainerClientBehavior> containerOfChain() {
    return parts.container == null
        ? Collections.singletonList(
            ContainerClientBehavior.usual().readingTokenAgain().inEitherIpMode())
        : parts.container;
  }

  /**
   * How it calls the instance metadata for a profile that names it; empty if it does so as the SDK
   * for Java 2.
   */
  public Optional<ImdsClientBehavior> instanceOfRole() {
    return Optional.ofNullable(parts.instance).map(it -> it.by(this));
  }

  @Override
  public String toString() {
    return name;
  }

  /** Builds a lookup. */
  public static final class Builder {
    private final ProfileDialect dialect;
    private final Set<ProfileBehavior> behaviors;
    private FileSearch files = FileSearch.usual();
    private @Nullable FileSearch settings;
    private @Nullable ImdsFiles imdsFiles;
    private StsUse sts = StsUse.usual();
    private @Nullable List<ContainerClientBehavior> container;
    private @Nullable List<ContainerClientBehavior> containerOfRole;
    private @Nullable ImdsClientBehavior instance;

    private Builder(ProfileDialect dialect, Iterable<ProfileBehavior> behaviors) {
      this.dialect = dialect;
      Set<ProfileBehavior> all = EnumSet.noneOf(ProfileBehavior.class);
      behaviors.forEach(all::add);
      this.behaviors = Collections.unmodifiableSet(all);
    }

    /** Sets the files with its profile. */
    public Builder in(FileSearch newFiles) {
      files = newFiles;
      return this;
    }

    /** Sets the files with its settings for STS. */
    public Builder withSettingsIn(FileSearch newSettings) {
      settings = newSettings;
      return this;
    }

    /** Sets the files with its settings for the instance metadata. */
    public Builder withImdsIn(ImdsFiles newFiles) {
      imdsFiles = newFiles;
      return this;
    }

    public Builder asking(StsUse newSts) {
      sts = newSts;
      return this;
    }

    /** Sets the ways to call the container endpoint, in order. */
    public Builder container(ContainerClientBehavior... ways) {
      container = Collections.unmodifiableList(Arrays.asList(ways));
      return this;
    }

    /** Sets another way to call it for a role with credential_source EcsContainer. */
    public Builder containerOfRole(ContainerClientBehavior way) {
      containerOfRole = Collections.singletonList(way);
      return this;
    }

    /** Sets how it calls the instance metadata for a role. */
    public Builder instance(ImdsClientBehavior newInstance) {
      instance = newInstance;
      return this;
    }

    /** The lookup, with a name that a failing test shows. */
    public ProfileLookup named(String name) {
      return new ProfileLookup(name, this);
    }
  }
}
