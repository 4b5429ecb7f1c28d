package dev.whoami.client.behavior;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which of the shared files a client reads, and which setting names the profile in them. */
public final class FileSearch {
  private static final FileSearch USUAL =
      new FileSearch(EnumSet.noneOf(Trait.class), ProfileNaming.USUAL);

  /** How a client finds the paths of the files, and what it leaves out or rejects of them. */
  enum Trait {
    /** Knows no system property, since it does not run in a JVM. */
    WITHOUT_PROPERTIES,
    /** The same, also with variables in the path. */
    WITH_VARIABLES,
    /** Treats a blank path as not set. */
    UNLESS_BLANK,
    /** The same, without expanding a tilde in a path. */
    LITERAL,
    /** Below the JVM's user.home or the home in the list of users. */
    BELOW_USER_HOME,
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

  private final Set<Trait> traits;
  private final ProfileNaming naming;

  private FileSearch(Set<Trait> traits, ProfileNaming naming) {
    this.traits = Collections.unmodifiableSet(traits);
    this.naming = naming;
  }

  /** As the SDK for Java 2 finds both. */
  public static FileSearch usual() {
    return USUAL;
  }

  /** The search of a client that knows no system property: AWS_PROFILE as it is, in both files. */
  public static FileSearch withoutProperties() {
    return new FileSearch(EnumSet.of(Trait.WITHOUT_PROPERTIES), ProfileNaming.AWS_PROFILE);
  }

  /** The same, which also expands variables in the paths. */
  public static FileSearch expandingVariables() {
    return new FileSearch(EnumSet.of(Trait.WITH_VARIABLES), ProfileNaming.AWS_PROFILE);
  }

  /** The search of a client that treats a blank setting as not set. */
  public static FileSearch unlessBlank() {
    return new FileSearch(EnumSet.of(Trait.UNLESS_BLANK), ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** The same, without expanding a tilde in a path. */
  public static FileSearch literal() {
    return new FileSearch(EnumSet.of(Trait.LITERAL), ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** Below the JVM's user.home or the home in the list of users, whatever HOME is. */
  public static FileSearch belowUserHome() {
    return new FileSearch(EnumSet.of(Trait.BELOW_USER_HOME), ProfileNaming.AWS_PROFILE_WITH_TEXT);
  }

  /** Rejects a file that is not in UTF-8. */
  public FileSearch strictly() {
    return and(Trait.REJECTS_OTHER_THAN_UTF_8);
  }

  /** Skips a file that is not in UTF-8. */
  public FileSearch inUtf8Only() {
    return and(Trait.SKIPS_OTHER_THAN_UTF_8);
  }

  /** Reads the config file only where there is no credentials file. */
  public FileSearch inFirstFile() {
    return and(Trait.FIRST_FILE);
  }

  /** Does not read the config file. */
  public FileSearch withoutConfig() {
    return and(Trait.NO_CONFIG);
  }

  /** Reads the config file only where AWS_SDK_LOAD_CONFIG is set. */
  public FileSearch withoutConfigUnlessLoaded() {
    return and(Trait.NO_CONFIG_UNLESS_LOADED);
  }

  /** Knows AWS_SHARED_CREDENTIALS_FILE only where AWS_SDK_LOAD_CONFIG is set. */
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
