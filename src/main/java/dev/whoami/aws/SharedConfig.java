package dev.whoami.aws;

import dev.whoami.aws.profile.PathExpansion;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The shared config and credentials files, read by the witness and parsed as one client parses
 * them, by default as the SDK for Java 2 does: first AWS_CONFIG_FILE, else ~/.aws/config; then
 * AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials, which wins over the former. The profile is
 * AWS_PROFILE, else "default".
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS: format of
 *     the shared files</a>
 */
public final class SharedConfig {
  private final Reading profileName;
  private final NamedFile config;
  private final NamedFile credentials;
  private final boolean mayBeMissing;
  private final ProfileDialect dialect;
  private final MergedProfiles both;

  private SharedConfig(
      Reading profileName,
      boolean mayBeMissing,
      NamedFile config,
      NamedFile credentials,
      ProfileDialect dialect) {
    this.profileName = profileName;
    this.mayBeMissing = mayBeMissing;
    this.config = config;
    this.credentials = credentials;
    this.dialect = dialect;
    this.both = new MergedProfiles(config, credentials, dialect);
  }

  public static SharedConfig read(Witness w) {
    return below(home(w), false, w);
  }

  /** The same for a client that treats a blank path as not set. */
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
        NamedFile.readBelow(home, ProfileFile.Type.CREDENTIALS, w),
        ProfileDialect.SDK_JAVA_2);
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
            blankIsNotSet),
        ProfileDialect.SDK_JAVA_2);
  }

  /** The same files, where this names the profile. */
  public SharedConfig named(Reading name) {
    if (name.isPresent() == profileName.isPresent() && name.text().equals(profileName.text())) {
      return this;
    }
    return new SharedConfig(name, false, config, credentials, dialect);
  }

  /** The same files, where this names the profile, which need not be in them. */
  public SharedConfig namedIfThere(Reading name) {
    return new SharedConfig(name, true, config, credentials, dialect);
  }

  /** The files as seen by a client that does not know AWS_SHARED_CREDENTIALS_FILE. */
  public SharedConfig withUsualCredentialsFile(Witness w) {
    return w.aside().env("AWS_SHARED_CREDENTIALS_FILE").hasText()
        ? with(config, NamedFile.readBelow(home(w.aside()), ProfileFile.Type.CREDENTIALS, w))
        : this;
  }

  /**
   * The files as seen by a client outside a JVM that expands the paths in the variables this way.
   */
  public SharedConfig expanding(PathExpansion how, Witness w) {
    String home = home(w.aside());
    NamedFile itsConfig = config.expanding(how, ProfileFileSystemSetting.AWS_CONFIG_FILE, home, w);
    NamedFile itsCredentials =
        credentials.expanding(how, ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, home, w);
    return itsConfig == config && itsCredentials == credentials
        ? this
        : with(itsConfig, itsCredentials);
  }

  /** The files as seen by a client that does not read the config file. */
  public SharedConfig withoutConfigFile() {
    if (config.isMissing()) {
      return this;
    }
    return with(config.missing(), credentials);
  }

  /** The files as seen by a client that does not read the credentials file. */
  public SharedConfig withoutCredentialsFile() {
    return credentials.isMissing() ? this : with(config, credentials.missing());
  }

  /** The files as seen by a client that reads the config file only where there is no other. */
  public SharedConfig firstFile() {
    return credentials.isMissing() || credentials.isFolder() ? this : withoutConfigFile();
  }

  /** The files as seen by a client that rejects a file that is not UTF-8. */
  public SharedConfig strictly() {
    if (isUtf8()) {
      return this;
    }
    return with(config.strictly(), credentials.strictly());
  }

  /** The files as seen by a client that skips a file that is not UTF-8. */
  public SharedConfig inUtf8Only() {
    if (isUtf8()) {
      return this;
    }
    return with(
        config.isUtf8() ? config : config.missing(),
        credentials.isUtf8() ? credentials : credentials.missing());
  }

  /**
   * The files as a client with this parser sees them; the same object if it certainly finds the
   * same.
   */
  public SharedConfig in(ProfileDialect other) {
    // In its plain form, only a config file has names with a prefix.
    if (other == dialect || (both.isPlain() && (other.knowsPrefix() || config.isMissing()))) {
      return this;
    }
    SharedConfig its = new SharedConfig(profileName, mayBeMissing, config, credentials, other);
    return both.readsLike(its.both) ? this : its;
  }

  /** Whether it is known what the client makes of these files. */
  public boolean isSure() {
    return both.isSure();
  }

  private SharedConfig with(NamedFile itsConfig, NamedFile itsCredentials) {
    return new SharedConfig(profileName, mayBeMissing, itsConfig, itsCredentials, dialect);
  }

  /** The name that AWS_PROFILE gives; absent where it is not set. */
  public Reading named() {
    return profileName;
  }

  public boolean isUtf8() {
    return config.isUtf8() && credentials.isUtf8();
  }

  /** The path, as it may be shown, of the first file that begins with a byte order mark. */
  public Optional<String> shownPathOfMarked() {
    return Stream.of(config, credentials)
        .filter(it -> it.text().beginsWithMark())
        .map(NamedFile::shownPath)
        .findFirst();
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
    return isAbsent(config) && isAbsent(credentials);
  }

  private boolean isAbsent(NamedFile file) {
    return file.isMissing() || file.isSkippedBy(dialect);
  }

  /** Both files by path, and why each is not there: one clause. */
  public String whyAbsent() {
    return "no " + config.shownPath() + ", no " + credentials.shownPath();
  }

  /** The first file that is there and could not be read or understood, with the reason. */
  public Optional<Problem> problem() {
    Optional<Problem> first = config.problem(dialect);
    return first.isPresent() ? first : credentials.problem(dialect);
  }

  /** The first file that is there and that the client skips, with the reason. */
  public Optional<Problem> skipped() {
    for (NamedFile each : new NamedFile[] {config, credentials}) {
      if (each.isSkippedBy(dialect)) {
        return each.trouble(dialect);
      }
    }
    return Optional.empty();
  }

  /** The first file that must not be read to its end, with the reason. */
  public Optional<Problem> unbounded() {
    Optional<Problem> first = config.trouble(dialect).filter(it -> it.reading().isUnbounded());
    return first.isPresent()
        ? first
        : credentials.trouble(dialect).filter(it -> it.reading().isUnbounded());
  }

  /** The first file that whoami did not read because of its owner, and that a client may read. */
  public Optional<Problem> notTrusted() {
    NamedFile first = config.isNotTrusted() ? config : credentials;
    return first.isNotTrusted() ? first.trouble(dialect) : Optional.empty();
  }

  public Optional<Profile> profile(String name) {
    return both.profile(name);
  }

  /** Whether the header of a line may be that of this sso-session section, for some client. */
  public boolean mayHaveSsoSession(String name) {
    return config.mayHaveSsoSession(name) || credentials.mayHaveSsoSession(name);
  }

  /** The profiles of both files, as the client puts them together. */
  public List<Profile> profiles() {
    return both.profiles();
  }

  /** A property of the profile in force. */
  public Optional<String> property(String name) {
    return profileInForce().flatMap(profile -> profile.property(name));
  }

  /** The path, as it may be shown, of the file that gives the profile in force this property. */
  public String shownPathOf(String name) {
    return (both.isInCredentials(profileName(), name) ? credentials : config).shownPath();
  }

  /** The profile in force; also empty where the files cannot be read. */
  Optional<Profile> profileInForce() {
    return problem().isPresent() ? Optional.empty() : profile(profileName());
  }

  /** A property of the services section that the profile in force names. */
  Optional<String> serviceProperty(String name) {
    return property("services").flatMap(section -> both.serviceProperty(section, name));
  }

  /** Why a file that exists is unusable. */
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
