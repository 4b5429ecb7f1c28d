package dev.whoami.aws;

import dev.whoami.aws.profile.PathExpansion;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.profiles.Profile;
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
  private final SharedFiles files;
  private final boolean mayBeMissing;
  private final ProfileDialect dialect;
  private final MergedProfiles both;

  private SharedConfig(
      Reading profileName, boolean mayBeMissing, SharedFiles files, ProfileDialect dialect) {
    this.profileName = profileName;
    this.mayBeMissing = mayBeMissing;
    this.files = files;
    this.dialect = dialect;
    this.both = new MergedProfiles(files.config(), files.credentials(), dialect);
  }

  public static SharedConfig read(Witness w) {
    return below(home(w), SharedFiles::read, w);
  }

  /** The same for a client that treats a blank path as not set. */
  public SharedConfig whereBlankIsNotSet(Witness w) {
    return SharedFiles.isBlankPath(w) ? below(home(w), SharedFiles::whereBlankIsNotSet, w) : this;
  }

  /** The same files below the home that the JVM knows, whatever HOME is. */
  public static SharedConfig readBelowUserHome(Witness w) {
    return below(w.property("user.home").text(), SharedFiles::readBelow, w);
  }

  /** A report lists what was read in this order: the home, the name of the profile, the files. */
  private static SharedConfig below(
      String home, BiFunction<String, Witness, SharedFiles> files, Witness w) {
    Reading profileName = w.setting(ProfileFileSystemSetting.AWS_PROFILE);
    return new SharedConfig(profileName, false, files.apply(home, w), ProfileDialect.SDK_JAVA_2);
  }

  private static String home(Witness w) {
    Reading home = w.env("HOME");
    return home.isPresent() ? home.text() : w.property("user.home").text();
  }

  /** The same files, where this names the profile. */
  public SharedConfig named(Reading name) {
    if (name.isPresent() == profileName.isPresent() && name.text().equals(profileName.text())) {
      return this;
    }
    return new SharedConfig(name, false, files, dialect);
  }

  /** The same files, where this names the profile, which need not be in them. */
  public SharedConfig namedIfThere(Reading name) {
    return new SharedConfig(name, true, files, dialect);
  }

  /** The files as seen by a client that does not know AWS_SHARED_CREDENTIALS_FILE. */
  public SharedConfig withUsualCredentialsFile(Witness w) {
    return w.aside().env("AWS_SHARED_CREDENTIALS_FILE").hasText()
        ? with(files.withCredentialsBelow(home(w.aside()), w))
        : this;
  }

  /**
   * The files as seen by a client outside a JVM that expands the paths in the variables this way.
   */
  public SharedConfig expanding(PathExpansion how, Witness w) {
    return with(files.expanding(how, home(w.aside()), w));
  }

  /** The files as seen by a client that does not read the config file. */
  public SharedConfig withoutConfigFile() {
    return with(files.withoutConfig());
  }

  /** The files as seen by a client that does not read the credentials file. */
  public SharedConfig withoutCredentialsFile() {
    return with(files.withoutCredentials());
  }

  /** The files as seen by a client that reads the config file only where there is no other. */
  public SharedConfig firstFile() {
    return with(files.first());
  }

  /** The files as seen by a client that rejects a file that is not UTF-8. */
  public SharedConfig strictly() {
    return with(files.strictly());
  }

  /** The files as seen by a client that skips a file that is not UTF-8. */
  public SharedConfig inUtf8Only() {
    return with(files.inUtf8Only());
  }

  private SharedConfig with(SharedFiles its) {
    return its == files ? this : new SharedConfig(profileName, mayBeMissing, its, dialect);
  }

  /**
   * The files as a client with this parser sees them; the same object if it certainly finds the
   * same.
   */
  public SharedConfig in(ProfileDialect other) {
    // In its plain form, only a config file has names with a prefix.
    if (other == dialect || (both.isPlain() && (other.knowsPrefix() || !hasConfigFile()))) {
      return this;
    }
    SharedConfig its = new SharedConfig(profileName, mayBeMissing, files, other);
    return both.readsLike(its.both) ? this : its;
  }

  /** Whether it is known what the client makes of these files. */
  public boolean isSure() {
    return both.isSure();
  }

  /** The name that AWS_PROFILE gives; absent where it is not set. */
  public Reading named() {
    return profileName;
  }

  public boolean isUtf8() {
    return files.isUtf8();
  }

  /** The path, as it may be shown, of the first file that begins with a byte order mark. */
  public Optional<String> shownPathOfMarked() {
    return files.shownPathOfMarked();
  }

  public boolean hasConfigFile() {
    return !files.config().isMissing();
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
    return files.areAbsentIn(dialect);
  }

  /** Both files by path, and why each is not there: one clause. */
  public String whyAbsent() {
    return "no " + files.config().shownPath() + ", no " + files.credentials().shownPath();
  }

  /** The first file that is there and could not be read or understood, with the reason. */
  public Optional<Problem> problem() {
    return files.problem(dialect);
  }

  /** The first file that is there and that the client skips, with the reason. */
  public Optional<Problem> skipped() {
    return files.skipped(dialect);
  }

  /** The first file that must not be read to its end, with the reason. */
  public Optional<Problem> unbounded() {
    return files.unbounded(dialect);
  }

  /** The first file that whoami did not read because of its owner, and that a client may read. */
  public Optional<Problem> notTrusted() {
    return files.notTrusted(dialect);
  }

  public Optional<Profile> profile(String name) {
    return both.profile(name);
  }

  /** Whether the header of a line may be that of this sso-session section, for some client. */
  public boolean mayHaveSsoSession(String name) {
    return files.mayHaveSsoSession(name);
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
    boolean isInCredentials = both.isInCredentials(profileName(), name);
    return (isInCredentials ? files.credentials() : files.config()).shownPath();
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
