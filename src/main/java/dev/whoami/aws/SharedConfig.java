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
 * The shared config and credentials files, read by the witness and parsed as one client does, by
 * default the SDK for Java 2. First AWS_CONFIG_FILE, otherwise ~/.aws/config. Then
 * AWS_SHARED_CREDENTIALS_FILE, otherwise ~/.aws/credentials, which overrides the former. The
 * profile is AWS_PROFILE, otherwise "default".
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

  /** The files for a client that treats a blank path as not set. */
  public SharedConfig whereBlankIsNotSet(Witness w) {
    return SharedFiles.isBlankPath(w) ? below(home(w), SharedFiles::whereBlankIsNotSet, w) : this;
  }

  /** The files in the home that the JVM knows, whatever HOME is. */
  public static SharedConfig readBelowUserHome(Witness w) {
    return below(w.property("user.home").text(), SharedFiles::readBelow, w);
  }

  /** The order of a report: the home, the name of the profile, the files. */
  private static SharedConfig below(
      String home, BiFunction<String, Witness, SharedFiles> files, Witness w) {
    Reading profileName = w.setting(ProfileFileSystemSetting.AWS_PROFILE);
    return new SharedConfig(profileName, false, files.apply(home, w), ProfileDialect.SDK_JAVA_2);
  }

  private static String home(Witness w) {
    Reading home = w.env("HOME");
    return home.isPresent() ? home.text() : w.property("user.home").text();
  }

  /** The files with this name of the profile. */
  public SharedConfig named(Reading name) {
    if (name.isPresent() == profileName.isPresent() && name.text().equals(profileName.text())) {
      return this;
    }
    return new SharedConfig(name, false, files, dialect);
  }

  /** The files with this name of the profile, which need not exist. */
  public SharedConfig namedIfThere(Reading name) {
    return new SharedConfig(name, true, files, dialect);
  }

  /** The files for a client that does not know AWS_SHARED_CREDENTIALS_FILE. */
  public SharedConfig withUsualCredentialsFile(Witness w) {
    return w.aside().env("AWS_SHARED_CREDENTIALS_FILE").hasText()
        ? with(files.withCredentialsBelow(home(w.aside()), w))
        : this;
  }

  /** The files for a client outside a JVM that expands the paths in the variables in this way. */
  public SharedConfig expanding(PathExpansion how, Witness w) {
    return with(files.expanding(how, home(w.aside()), w));
  }

  /** The files for a client that does not read the config file. */
  public SharedConfig withoutConfigFile() {
    return with(files.withoutConfig());
  }

  /** The files for a client that does not read the credentials file. */
  public SharedConfig withoutCredentialsFile() {
    return with(files.withoutCredentials());
  }

  /** The files for a client that reads the config file only if there is no other. */
  public SharedConfig firstFile() {
    return with(files.first());
  }

  /** The files for a client that rejects a file with invalid UTF-8. */
  public SharedConfig strictly() {
    return with(files.strictly());
  }

  /** The files for a client that skips a file with invalid UTF-8. */
  public SharedConfig inUtf8Only() {
    return with(files.inUtf8Only());
  }

  private SharedConfig with(SharedFiles its) {
    return its == files ? this : new SharedConfig(profileName, mayBeMissing, its, dialect);
  }

  /**
   * The files for a client with this parser; this object if the client certainly reads the same.
   */
  public SharedConfig in(ProfileDialect other) {
    // In the plain form, only a config file has names with a prefix.
    if (other == dialect || (both.isPlain() && (other.knowsPrefix() || !hasConfigFile()))) {
      return this;
    }
    SharedConfig its = new SharedConfig(profileName, mayBeMissing, files, other);
    return both.readsLike(its.both) ? this : its;
  }

  /** Whether whoami knows how the client reads these files. */
  public boolean isSure() {
    return both.isSure();
  }

  /** The name in AWS_PROFILE; absent if it is not set. */
  public Reading named() {
    return profileName;
  }

  public boolean isUtf8() {
    return files.isUtf8();
  }

  /** The path, fit for a report, of the first file that begins with a byte order mark. */
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

  /** Whether both files are missing. */
  public boolean isAbsent() {
    return files.areAbsentIn(dialect);
  }

  /** One clause with the path of both files, and why each is missing. */
  public String whyAbsent() {
    return "no " + files.config().shownPath() + ", no " + files.credentials().shownPath();
  }

  /** The first existing file that cannot be read or parsed, with the reason. */
  public Optional<UnusableProfileFile> problem() {
    return files.problem(dialect);
  }

  /** The first existing file that the client skips, with the reason. */
  public Optional<UnusableProfileFile> skipped() {
    return files.skipped(dialect);
  }

  /** The first file that must not be read to its end, with the reason. */
  public Optional<UnusableProfileFile> unbounded() {
    return files.unbounded(dialect);
  }

  /** The first file that whoami did not read because of its owner, but that a client may read. */
  public Optional<UnusableProfileFile> notTrusted() {
    return files.notTrusted(dialect);
  }

  public Optional<Profile> profile(String name) {
    return both.profile(name);
  }

  /** Whether a line may be the header of this sso-session section for some client. */
  public boolean mayHaveSsoSession(String name) {
    return files.mayHaveSsoSession(name);
  }

  /** The profiles of both files, merged as the client does. */
  public List<Profile> profiles() {
    return both.profiles();
  }

  /** A property of the profile in use. */
  public Optional<String> property(String name) {
    return profileInForce().flatMap(profile -> profile.property(name));
  }

  /** The path, fit for a report, of the file with this property of the profile in use. */
  public String shownPathOf(String name) {
    boolean isInCredentials = both.isInCredentials(profileName(), name);
    return (isInCredentials ? files.credentials() : files.config()).shownPath();
  }

  /** The profile in use; also empty if the files cannot be read. */
  Optional<Profile> profileInForce() {
    return problem().isPresent() ? Optional.empty() : profile(profileName());
  }

  /** A property of the services section that the profile in use names. */
  Optional<String> serviceProperty(String name) {
    return property("services").flatMap(section -> both.serviceProperty(section, name));
  }
}
