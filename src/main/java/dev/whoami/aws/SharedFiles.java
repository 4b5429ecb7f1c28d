package dev.whoami.aws;

import dev.whoami.aws.profile.PathExpansion;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.world.Witness;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The config and the credentials file as they were read. A client can also skip one of them, expand
 * their paths or decode them in its own way.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html">AWS: location
 *     of the shared files</a>
 */
final class SharedFiles {
  private static final ProfileFileSystemSetting CONFIG = ProfileFileSystemSetting.AWS_CONFIG_FILE;
  private static final ProfileFileSystemSetting CREDENTIALS =
      ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE;

  private final NamedFile config;
  private final NamedFile credentials;

  private SharedFiles(NamedFile config, NamedFile credentials) {
    this.config = config;
    this.credentials = credentials;
  }

  /** The files in the variables; otherwise those in this home. A blank path is a file. */
  static SharedFiles read(String home, Witness w) {
    return read(home, false, w);
  }

  /** The files for a client that treats a blank path as not set. */
  static SharedFiles whereBlankIsNotSet(String home, Witness w) {
    return read(home, true, w);
  }

  private static SharedFiles read(String home, boolean blankIsNotSet, Witness w) {
    return new SharedFiles(
        NamedFile.read(w, CONFIG, home, ProfileFile.Type.CONFIGURATION, blankIsNotSet),
        NamedFile.read(w, CREDENTIALS, home, ProfileFile.Type.CREDENTIALS, blankIsNotSet));
  }

  /** The files in this home, whatever the variables name. */
  static SharedFiles readBelow(String home, Witness w) {
    return new SharedFiles(
        NamedFile.readBelow(home, ProfileFile.Type.CONFIGURATION, w),
        NamedFile.readBelow(home, ProfileFile.Type.CREDENTIALS, w));
  }

  /** Whether one of the variables is set and blank. */
  static boolean isBlankPath(Witness w) {
    return NamedFile.isBlank(w, CONFIG) || NamedFile.isBlank(w, CREDENTIALS);
  }

  NamedFile config() {
    return config;
  }

  NamedFile credentials() {
    return credentials;
  }

  /** The files with the credentials file in this home. */
  SharedFiles withCredentialsBelow(String home, Witness w) {
    return new SharedFiles(config, NamedFile.readBelow(home, ProfileFile.Type.CREDENTIALS, w));
  }

  /** This object if the expansion leads to the same files. */
  SharedFiles expanding(PathExpansion how, String home, Witness w) {
    NamedFile itsConfig = config.expanding(how, CONFIG, home, w);
    NamedFile itsCredentials = credentials.expanding(how, CREDENTIALS, home, w);
    return itsConfig == config && itsCredentials == credentials
        ? this
        : new SharedFiles(itsConfig, itsCredentials);
  }

  SharedFiles withoutConfig() {
    return config.isMissing() ? this : new SharedFiles(config.missing(), credentials);
  }

  SharedFiles withoutCredentials() {
    return credentials.isMissing() ? this : new SharedFiles(config, credentials.missing());
  }

  /** Leaves out the config file if there is a credentials file. */
  SharedFiles first() {
    return credentials.isMissing() || credentials.isFolder() ? this : withoutConfig();
  }

  /** The files for a client that rejects a file with invalid UTF-8. */
  SharedFiles strictly() {
    return isUtf8() ? this : new SharedFiles(config.strictly(), credentials.strictly());
  }

  /** The files for a client that skips a file with invalid UTF-8. */
  SharedFiles inUtf8Only() {
    return isUtf8()
        ? this
        : new SharedFiles(
            config.isUtf8() ? config : config.missing(),
            credentials.isUtf8() ? credentials : credentials.missing());
  }

  boolean isUtf8() {
    return config.isUtf8() && credentials.isUtf8();
  }

  /** Whether the client finds neither file. */
  boolean areAbsentIn(ProfileDialect dialect) {
    return Stream.of(config, credentials).allMatch(it -> it.isMissing() || it.isSkippedBy(dialect));
  }

  /** The path, fit for a report, of the first file that begins with a byte order mark. */
  Optional<String> shownPathOfMarked() {
    return Stream.of(config, credentials)
        .filter(it -> it.text().beginsWithMark())
        .map(NamedFile::shownPath)
        .findFirst();
  }

  /** The first existing file that cannot be read or parsed, with the reason. */
  Optional<UnusableProfileFile> problem(ProfileDialect dialect) {
    Optional<UnusableProfileFile> first = config.problem(dialect);
    return first.isPresent() ? first : credentials.problem(dialect);
  }

  /** The first existing file that the client skips, with the reason. */
  Optional<UnusableProfileFile> skipped(ProfileDialect dialect) {
    return config.isSkippedBy(dialect)
        ? config.trouble(dialect)
        : credentials.trouble(dialect).filter(it -> credentials.isSkippedBy(dialect));
  }

  /** The first file that must not be read to its end, with the reason. */
  Optional<UnusableProfileFile> unbounded(ProfileDialect dialect) {
    Optional<UnusableProfileFile> first = unbounded(config, dialect);
    return first.isPresent() ? first : unbounded(credentials, dialect);
  }

  private static Optional<UnusableProfileFile> unbounded(NamedFile file, ProfileDialect dialect) {
    return file.trouble(dialect).filter(it -> it.reading().isUnbounded());
  }

  /** The first file that whoami did not read because of its owner, but that a client may read. */
  Optional<UnusableProfileFile> notTrusted(ProfileDialect dialect) {
    NamedFile first = config.isNotTrusted() ? config : credentials;
    return first.isNotTrusted() ? first.trouble(dialect) : Optional.empty();
  }

  /** Whether a line may be the header of this sso-session section for some client. */
  boolean mayHaveSsoSession(String name) {
    return config.mayHaveSsoSession(name) || credentials.mayHaveSsoSession(name);
  }
}
