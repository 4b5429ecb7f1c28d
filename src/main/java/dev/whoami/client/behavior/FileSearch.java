package dev.whoami.client.behavior;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The shared files that a client reads, and the setting that names the profile in them. */
public final class FileSearch {
  private static final FileSearch USUAL =
      new FileSearch(EnumSet.noneOf(Trait.class), ProfileNaming.USUAL);

  /** How a client finds the paths of the files, and which files it skips or rejects. */
  enum Trait {
    /** Does not know system properties, because it does not run in a JVM. */
    WITHOUT_PROPERTIES,
    /** Does not know system properties, and expands variables in a path. */
    WITH_VARIABLES,
    /** Does not know system properties, and treats a blank path as not set. */
    UNLESS_BLANK,
    /**
     * Does not know system properties, treats a blank path as not set, and does not expand a tilde.
     */
    LITERAL,
    /** Searches in the JVM's user.home, or in the home from the list of users. */
    BELOW_USER_HOME,
    REJECTS_OTHER_THAN_UTF_8,
    SKIPS_OTHER_THAN_UTF_8,
    /** Reads the config file only if there is no credentials file. */
    FIRST_FILE,
    NO_CONFIG,
    /** Does not read the config file, unless AWS_SDK_LOAD_CONFIG is set. */
    NO_CONFIG_UNLESS_LOADED,
    /** Does not know AWS_SHARED_CREDENTIALS_FILE, unless AWS_SDK_LOAD_CONFIG is set. */
    USUAL_CREDENTIALS_UNLESS_LOADED,
    NO_CREDENTIALS
  }

  private final Set<Trait> traits;
  private final ProfileNaming naming;

  private FileSearch(Set<Trait> traits, ProfileNaming naming) {
    this.traits = Collections.unmodifiableSet(traits);
    this.naming = naming;
  }

  /** The search of the SDK for Java 2. */
  public static FileSearch usual() {
    return USUAL;
  }

  /**
   * The search of a client that does not know system properties: AWS_PROFILE untrimmed, in both
   * files.
   */
  public static FileSearch withoutProperties() {
    return new FileSearch(EnumSet.of(Trait.WITHOUT_PROPERTIES), ProfileNaming.AWS_PROFILE);
  }

  /** The search of a client that also expands variables in the paths. */
  public static FileSearch expandingVariables() {
    return new FileSearch(EnumSet.of(Trait.WITH_VARIABLES), ProfileNaming.AWS_PROFILE);
  }

  /** The search of a client that treats a blank setting as not set. */
  public static FileSearch unlessBlank() {
    return new FileSearch(EnumSet.of(Trait.UNLESS_BLANK), ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** The search of a client that also does not expand a tilde in a path. */
  public static FileSearch literal() {
    return new FileSearch(EnumSet.of(Trait.LITERAL), ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** Searches in the JVM's user.home or the home from the list of users, whatever HOME is. */
  public static FileSearch belowUserHome() {
    return new FileSearch(EnumSet.of(Trait.BELOW_USER_HOME), ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** Rejects a file with invalid UTF-8. */
  public FileSearch strictly() {
    return and(Trait.REJECTS_OTHER_THAN_UTF_8);
  }

  /** Skips a file with invalid UTF-8. */
  public FileSearch inUtf8Only() {
    return and(Trait.SKIPS_OTHER_THAN_UTF_8);
  }

  /** Reads the config file only if there is no credentials file. */
  public FileSearch inFirstFile() {
    return and(Trait.FIRST_FILE);
  }

  /** Does not read the config file. */
  public FileSearch withoutConfig() {
    return and(Trait.NO_CONFIG);
  }

  /** Reads the config file only if AWS_SDK_LOAD_CONFIG is set. */
  public FileSearch withoutConfigUnlessLoaded() {
    return and(Trait.NO_CONFIG_UNLESS_LOADED);
  }

  /** Knows AWS_SHARED_CREDENTIALS_FILE only if AWS_SDK_LOAD_CONFIG is set. */
  public FileSearch inUsualCredentialsUnlessLoaded() {
    return and(Trait.USUAL_CREDENTIALS_UNLESS_LOADED);
  }

  /** Does not read the credentials file. */
  public FileSearch withoutCredentials() {
    return and(Trait.NO_CREDENTIALS);
  }

  private FileSearch and(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new FileSearch(more, naming);
  }

  public FileSearch named(ProfileNaming newNaming) {
    return new FileSearch(traits, newNaming);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  ProfileNaming naming() {
    return naming;
  }
}
