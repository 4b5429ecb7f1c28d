package dev.whoami.probe;

/** The ways in which clients find their profile. */
public enum ProfileLookup {
  /** AWS_PROFILE, in both files below HOME. */
  USUAL,
  /** AWS_DEFAULT_PROFILE before AWS_PROFILE; a file that is not in UTF-8 is malformed. */
  DEFAULT_PROFILE_FIRST,
  /** AWS_DEFAULT_PROFILE where AWS_PROFILE is not set; a file that is not in UTF-8 is malformed. */
  DEFAULT_PROFILE_LAST,
  /** The credentials file alone, unless AWS_SDK_LOAD_CONFIG is set. */
  CREDENTIALS_FILE,
  /** Below user.home, the home that the JVM knows, whatever HOME is. */
  HOME_OF_JVM,
  /** The usual, but a file that is not in UTF-8 is not read. */
  UTF_8_ONLY
}
