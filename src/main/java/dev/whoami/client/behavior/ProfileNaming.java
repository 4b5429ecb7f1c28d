package dev.whoami.client.behavior;

/** The setting that names the profile. */
public enum ProfileNaming {
  /** As for the SDK for Java 2: its property, else AWS_PROFILE, without the blanks around it. */
  USUAL,
  /** AWS_PROFILE, else the property, both without the blanks around them, and unless blank. */
  AWS_PROFILE_OR_PROPERTY,
  /** The property of the JVM, else AWS_PROFILE as it is. */
  PROPERTY_OR_AWS_PROFILE,
  /** AWS_PROFILE as it is, even if it is empty. */
  AWS_PROFILE,
  /** AWS_PROFILE, unless it is set to nothing. */
  AWS_PROFILE_WITH_TEXT,
  /** AWS_PROFILE; where the files have no profile at all, it need not be there. */
  AWS_PROFILE_OF_SOME,
  /** AWS_PROFILE, else AWS_DEFAULT_PROFILE. */
  AWS_PROFILE_FIRST,
  /** AWS_DEFAULT_PROFILE, else AWS_PROFILE. */
  AWS_DEFAULT_PROFILE_FIRST,
  /**
   * The first of the two that has text; the profile that AWS_DEFAULT_PROFILE names may be missing.
   */
  OPTIONAL_DEFAULT,
  /**
   * The first of the two that has text, where AWS_SDK_LOAD_CONFIG is set; else only AWS_PROFILE.
   */
  BOTH_IF_LOADED,
  /** The first of the two that has text. */
  BOTH_WITH_TEXT,
  /** Nothing: it is "default". */
  NOTHING
}
