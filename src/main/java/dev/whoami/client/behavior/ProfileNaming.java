package dev.whoami.client.behavior;

/** The setting that names the profile. */
public enum ProfileNaming {
  /** The setting for the SDK for Java 2: its property, otherwise AWS_PROFILE, both trimmed. */
  USUAL,
  /** AWS_PROFILE, otherwise the property, both trimmed and only if not blank. */
  AWS_PROFILE_OR_PROPERTY,
  /** The property of the JVM, otherwise AWS_PROFILE untrimmed. */
  PROPERTY_OR_AWS_PROFILE,
  /** AWS_PROFILE untrimmed, even if it is empty. */
  AWS_PROFILE,
  /** AWS_PROFILE, unless it is empty. */
  AWS_PROFILE_WITH_TEXT,
  /** AWS_PROFILE; if the files have no profile at all, it need not exist. */
  AWS_PROFILE_OF_SOME,
  /** AWS_PROFILE, otherwise AWS_DEFAULT_PROFILE. */
  AWS_PROFILE_FIRST,
  /** AWS_DEFAULT_PROFILE, otherwise AWS_PROFILE. */
  AWS_DEFAULT_PROFILE_FIRST,
  /**
   * The first of the two that is not empty; the profile that AWS_DEFAULT_PROFILE names may be
   * missing.
   */
  OPTIONAL_DEFAULT,
  /**
   * The first of the two that is not empty, if AWS_SDK_LOAD_CONFIG is set; otherwise only
   * AWS_PROFILE.
   */
  BOTH_IF_LOADED,
  /** The first of the two that is not empty. */
  BOTH_WITH_TEXT,
  /** No setting: the profile is "default". */
  NOTHING
}
