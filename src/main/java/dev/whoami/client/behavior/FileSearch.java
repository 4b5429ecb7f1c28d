package dev.whoami.client.behavior;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which of the shared files a client reads, and what names the profile in them. */
public final class FileSearch {
  private static final FileSearch USUAL =
      new FileSearch(Paths.AS_JAVA_READS, EnumSet.noneOf(Limit.class), ProfileNaming.USUAL);

  /** How a client finds the paths of the files. */
  enum Paths {
    /** As the SDK for Java 2 does. */
    AS_JAVA_READS,
    /** The same for a client of no JVM, which knows no system property. */
    WITHOUT_PROPERTIES,
    /** The same, with variables in the path, too. */
    WITH_VARIABLES,
    /** A path that is set to nothing is not set. */
    UNLESS_BLANK,
    /** The same where a tilde in a path is a tilde. */
    LITERAL,
    /** Below the home that the JVM knows, or the list of users has. */
    BELOW_USER_HOME
  }

  /** What a client leaves out or rejects of the files. */
  enum Limit {
    REJECTS_OTHER_THAN_UTF_8,
    SKIPS_OTHER_THAN_UTF_8,
    /** Reads the config file only where there is no credentials file. */
    FIRST_FILE,
    NO_CONFIG,
    /** The same, unless AWS_SDK_LOAD_CONFIG is set. */
    NO_CONFIG_UNLESS_LOADED,
    /** Does not know AWS_SHARED_CREDENTIALS_FILE, unless AWS_SDK_LOAD_CONFIG is set. */
    USUAL_CREDENTIALS_UNLESS_LOADED,
    NO_CREDENTIALS
  }

  private final Paths paths;
  private final Set<Limit> limits;
  private final ProfileNaming naming;

  private FileSearch(Paths paths, Set<Limit> limits, ProfileNaming naming) {
    this.paths = paths;
    this.limits = Collections.unmodifiableSet(limits);
    this.naming = naming;
  }

  /** As the SDK for Java 2 finds both. */
  public static FileSearch usual() {
    return USUAL;
  }

  /** Of a client that knows no system property: AWS_PROFILE as it is, in both files. */
  public static FileSearch withoutProperties() {
    return new FileSearch(Paths.WITHOUT_PROPERTIES, USUAL.limits, ProfileNaming.AWS_PROFILE);
  }

  /** The same, which expands variables in the paths, too. */
  public static FileSearch expandingVariables() {
    return new FileSearch(Paths.WITH_VARIABLES, USUAL.limits, ProfileNaming.AWS_PROFILE);
  }

  /** Of a client to which what is set to nothing is not set. */
  public static FileSearch unlessBlank() {
    return new FileSearch(Paths.UNLESS_BLANK, USUAL.limits, ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** The same, to which a tilde in a path is a tilde. */
  public static FileSearch literal() {
    return new FileSearch(Paths.LITERAL, USUAL.limits, ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** Below the home that the JVM knows or the list of users has, whatever HOME is. */
  public static FileSearch belowUserHome() {
    return new FileSearch(Paths.BELOW_USER_HOME, USUAL.limits, ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** Rejects a file that is not in UTF-8. */
  public FileSearch strictly() {
    return and(Limit.REJECTS_OTHER_THAN_UTF_8);
  }

  /** Skips a file that is not in UTF-8. */
  public FileSearch inUtf8Only() {
    return and(Limit.SKIPS_OTHER_THAN_UTF_8);
  }

  /** Reads the config file only where there is no credentials file. */
  public FileSearch inFirstFile() {
    return and(Limit.FIRST_FILE);
  }

  /** Does not read the config file. */
  public FileSearch withoutConfig() {
    return and(Limit.NO_CONFIG);
  }

  /** Reads the config file only where AWS_SDK_LOAD_CONFIG is set. */
  public FileSearch withoutConfigUnlessLoaded() {
    return and(Limit.NO_CONFIG_UNLESS_LOADED);
  }

  /** Knows AWS_SHARED_CREDENTIALS_FILE only where AWS_SDK_LOAD_CONFIG is set. */
  public FileSearch inUsualCredentialsUnlessLoaded() {
    return and(Limit.USUAL_CREDENTIALS_UNLESS_LOADED);
  }

  /** Does not read the credentials file. */
  public FileSearch withoutCredentials() {
    return and(Limit.NO_CREDENTIALS);
  }

  private FileSearch and(Limit limit) {
    Set<Limit> more = EnumSet.of(limit);
    more.addAll(limits);
    return new FileSearch(paths, more, naming);
  }

  public FileSearch named(ProfileNaming newNaming) {
    return new FileSearch(paths, limits, newNaming);
  }

  Paths paths() {
    return paths;
  }

  boolean has(Limit limit) {
    return limits.contains(limit);
  }

  ProfileNaming naming() {
    return naming;
  }
}
