package dev.whoami.aws.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a family of clients reads the shared config and credentials files: its parser, and how it
 * merges a profile that is in both.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS: format of
 *     the shared files, as they should be</a>
 */
public enum ProfileDialect {
  SDK_JAVA_2(KeyMerge.EACH_SETTING, Trait.VERIFIED, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  SDK_JAVA_1(KeyMerge.EACH_SETTING, Trait.VERIFIED, Trait.SKIPS_FOLDER),
  /** Old versions, which do not know the prefix of a name. */
  SDK_JAVA_1_BY_WHOLE_NAME(
      KeyMerge.EACH_SETTING, Trait.VERIFIED, Trait.SKIPS_FOLDER, Trait.NO_PREFIX),
  BOTOCORE(KeyMerge.FILE_WITH_ID, Trait.VERIFIED, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  JAVASCRIPT_3(KeyMerge.EACH_SETTING, Trait.VERIFIED, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  JAVASCRIPT_2(KeyMerge.EACH_SETTING, Trait.VERIFIED),
  GO_2(KeyMerge.FILE_WITH_ANY, Trait.VERIFIED, Trait.SKIPS_DENIED_FILE),
  /** Its parser is unknown: a plain file is read like the SDK for Java 2 does. */
  GO_1(KeyMerge.FILE_WITH_BOTH, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  RUBY(KeyMerge.FILE_WITH_BOTH, Trait.VERIFIED, Trait.SKIPS_DENIED_FILE),
  RUST(KeyMerge.EACH_SETTING, Trait.VERIFIED, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  CRT(KeyMerge.EACH_SETTING, Trait.VERIFIED, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  /** Written from its source; it was not run. */
  DOT_NET(KeyMerge.EACH_SETTING, Trait.SKIPS_FOLDER),
  /** Written from its source; it was not run. */
  CPP(KeyMerge.EACH_SETTING, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  /** Its parser is unknown: a plain file is read like the SDK for Java 2 does. */
  OPENDAL(KeyMerge.FILE_WITH_BOTH, Trait.SKIPS_FOLDER, Trait.SKIPS_DENIED_FILE),
  /** A client with an unknown parser: a plain file is read like the SDK for Java 2 does. */
  OTHER(KeyMerge.EACH_SETTING);

  /** The properties of a dialect besides its parser. */
  private enum Trait {
    /** The result was measured: the real client read files of every form. */
    VERIFIED,
    /** The word "profile" in the brackets of the config file is a part of the name. */
    NO_PREFIX,
    /** A folder or a pipe with the name of a file counts as missing, and is not an error. */
    SKIPS_FOLDER,
    /** A file that this user may not read counts as missing, and is not an error. */
    SKIPS_DENIED_FILE
  }

  private final KeyMerge keys;
  private final boolean verified;
  private final boolean knowsPrefix;
  private final boolean skipsFolder;
  private final boolean skipsDeniedFile;

  ProfileDialect(KeyMerge keys, Trait... traits) {
    this.keys = keys;
    this.verified = has(Trait.VERIFIED, traits);
    this.knowsPrefix = !has(Trait.NO_PREFIX, traits);
    this.skipsFolder = has(Trait.SKIPS_FOLDER, traits);
    this.skipsDeniedFile = has(Trait.SKIPS_DENIED_FILE, traits);
  }

  private static boolean has(Trait wanted, Trait... traits) {
    for (Trait each : traits) {
      if (each == wanted) {
        return true;
      }
    }
    return false;
  }

  /** What this client reads in a file. */
  public ProfileSections parse(ProfileFileText file) {
    return ProfileParsers.of(this).parse(file);
  }

  /**
   * Whether whoami knows how the client reads this file: it is plain, or the parser was measured.
   */
  public boolean isSureOf(ProfileFileText file) {
    return verified || file.isPlain();
  }

  /** Whether [profile build] in the config file is the profile "build". */
  public boolean knowsPrefix() {
    return knowsPrefix;
  }

  /** Whether a folder with the name of a file counts as missing, and is not an error. */
  public boolean skipsFolder() {
    return skipsFolder;
  }

  /** Whether a file that this user may not read counts as missing, and is not an error. */
  public boolean skipsDeniedFile() {
    return skipsDeniedFile;
  }

  /** The profiles of both files; a setting in the credentials file overrides that in the other. */
  public Map<String, Map<String, String>> merged(
      ProfileSections config, ProfileSections credentials) {
    Map<String, Map<String, String>> merged = new LinkedHashMap<>();
    credentials.profiles().forEach((name, set) -> merged.put(name, keys.alone(set)));
    config
        .profiles()
        .forEach(
            (name, less) -> {
              Map<String, String> more = credentials.profiles().get(name);
              merged.put(name, more == null ? keys.alone(less) : keys.merged(less, more));
            });
    return Collections.unmodifiableMap(merged);
  }
}
