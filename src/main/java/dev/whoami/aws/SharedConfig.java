package dev.whoami.aws;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The shared config and credentials files, parsed by the SDK from what the witness read: first
 * AWS_CONFIG_FILE, else ~/.aws/config; then AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials,
 * which wins over the former. The profile is AWS_PROFILE, else "default".
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS: format of
 *     the shared files</a>
 */
public final class SharedConfig {
  private final Reading profileName;
  private final NamedFile config;
  private final NamedFile credentials;
  private final boolean mayBeMissing;

  private SharedConfig(
      Reading profileName, boolean mayBeMissing, NamedFile config, NamedFile credentials) {
    this.profileName = profileName;
    this.mayBeMissing = mayBeMissing;
    this.config = config;
    this.credentials = credentials;
  }

  public static SharedConfig read(Witness w) {
    return below(home(w), false, w);
  }

  /** The same for a client that takes the blank path of a file for none. */
  public SharedConfig whereBlankIsNotSet(Witness w) {
    return NamedFile.isBlank(w, ProfileFileSystemSetting.AWS_CONFIG_FILE)
            || NamedFile.isBlank(w, ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE)
        ? below(home(w), true, w)
        : this;
  }

  private static String home(Witness w) {
    Reading home = w.env("HOME");
    return home.isPresent() ? home.text() : w.property("user.home").text();
  }

  /** The same files below the home that the JVM knows, whatever HOME is. */
  public static SharedConfig readBelowUserHome(Witness w) {
    String home = w.property("user.home").text();
    return new SharedConfig(
        w.setting(ProfileFileSystemSetting.AWS_PROFILE),
        false,
        NamedFile.readBelow(home, ProfileFile.Type.CONFIGURATION, w),
        NamedFile.readBelow(home, ProfileFile.Type.CREDENTIALS, w));
  }

  private static SharedConfig below(String home, boolean blankIsNotSet, Witness w) {
    Reading profileName = w.setting(ProfileFileSystemSetting.AWS_PROFILE);
    return new SharedConfig(
        profileName,
        false,
        NamedFile.read(
            w,
            ProfileFileSystemSetting.AWS_CONFIG_FILE,
            home,
            ProfileFile.Type.CONFIGURATION,
            blankIsNotSet),
        NamedFile.read(
            w,
            ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE,
            home,
            ProfileFile.Type.CREDENTIALS,
            blankIsNotSet));
  }

  /** The same files, where this names the profile. */
  public SharedConfig named(Reading name) {
    if (name.isPresent() == profileName.isPresent() && name.text().equals(profileName.text())) {
      return this;
    }
    return new SharedConfig(name, false, config, credentials);
  }

  /** The same files, where this names the profile, which need not be in them. */
  public SharedConfig namedIfThere(Reading name) {
    return new SharedConfig(name, true, config, credentials);
  }

  /** The files as seen by a client that does not read the config file. */
  public SharedConfig withoutConfigFile() {
    if (config.isMissing()) {
      return this;
    }
    return new SharedConfig(profileName, mayBeMissing, config.missing(), credentials);
  }

  /** The files as seen by a client that reads the config file only where there is no other. */
  public SharedConfig firstFile() {
    return credentials.isMissing() ? this : withoutConfigFile();
  }

  /** The files as seen by a client that rejects a file that is not UTF-8. */
  public SharedConfig strictly() {
    if (isUtf8()) {
      return this;
    }
    return new SharedConfig(profileName, mayBeMissing, config.strictly(), credentials.strictly());
  }

  /** The files as seen by a client that skips a file that is not UTF-8. */
  public SharedConfig inUtf8Only() {
    if (isUtf8()) {
      return this;
    }
    return new SharedConfig(
        profileName,
        mayBeMissing,
        config.isUtf8() ? config : config.missing(),
        credentials.isUtf8() ? credentials : credentials.missing());
  }

  /** The name that AWS_PROFILE gives; absent where it is not set. */
  public Reading named() {
    return profileName;
  }

  public boolean isUtf8() {
    return config.isUtf8() && credentials.isUtf8();
  }

  public boolean hasConfigFile() {
    return !config.isMissing();
  }

  /** Whether a setting names the profile, so that it must be there. */
  public boolean isProfileNamed() {
    return profileName.isPresent() && !mayBeMissing;
  }

  public String profileName() {
    return profileName.isPresent() ? profileName.text() : "default";
  }

  /** Neither file is there. */
  public boolean isAbsent() {
    return config.isMissing() && credentials.isMissing();
  }

  /** Both files by path, and why each is not there: one clause. */
  public String whyAbsent() {
    return "no " + config.shownPath() + ", no " + credentials.shownPath();
  }

  /** The first file that is there and could not be read or understood, with the reason. */
  public Optional<Problem> problem() {
    Optional<Problem> first = config.problem();
    return first.isPresent() ? first : credentials.problem();
  }

  /** The first file that must not be read to its end, with the reason. */
  public Optional<Problem> unbounded() {
    Optional<Problem> first = config.problem().filter(it -> it.reading().isUnbounded());
    return first.isPresent()
        ? first
        : credentials.problem().filter(it -> it.reading().isUnbounded());
  }

  public Optional<Profile> profile(String name) {
    return files().profile(name);
  }

  /** A property of the profile in force. */
  public Optional<String> property(String name) {
    return profileInForce().flatMap(profile -> profile.property(name));
  }

  /** The profile in force; empty, too, where the files cannot be read. */
  Optional<Profile> profileInForce() {
    return problem().isPresent() ? Optional.empty() : profile(profileName());
  }

  /** A property of the services section that the profile in force names. */
  Optional<String> serviceProperty(String name) {
    return property("services")
        .flatMap(section -> files().getSection("services", section))
        .flatMap(section -> section.property(name));
  }

  /** Both files merged as the SDK does, the first wins; without one that it cannot read. */
  public ProfileFile files() {
    return ProfileFile.aggregator().addFile(credentials.parsed()).addFile(config.parsed()).build();
  }

  /** Why a file that is there is of no use. */
  public static final class Problem {
    private final Reading reading;
    private final String reason;

    Problem(Reading reading, String reason) {
      this.reading = reading;
      this.reason = reason;
    }

    public Reading reading() {
      return reading;
    }

    public String reason() {
      return reason;
    }
  }
}
