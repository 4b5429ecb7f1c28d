package dev.whoami.client.behavior;

/** A way in which a client reads a profile differently from the SDK for Java 2. */
public enum ProfileBehavior {
  /** A role whose source_profile is its own profile is assumed with that profile's keys. */
  OWN_KEYS_FOR_ROLE,
  /** Such a profile gives its keys, and the role is ignored. */
  OWN_KEYS_WITHOUT_ROLE,
  /** Where both are set, source_profile counts and credential_source does not. */
  SOURCE_PROFILE_FIRST,
  /** Does not know credential_source. */
  NO_CREDENTIAL_SOURCE,
  /** Knows a credential_source only in the upper and lower case in which AWS documents it. */
  CREDENTIAL_SOURCE_AS_DOCUMENTED,
  /** Does not know the credential_source of a profile that is the source of another. */
  NO_CREDENTIAL_SOURCE_OF_SOURCE,
  /** The source of a role must be a profile with keys. */
  SOURCE_WITH_KEYS_ALONE,
  /** The source of a role must be a profile with keys, or a role of such a profile. */
  SOURCE_WITH_KEYS_OR_ROLE,
  /**
   * The source of a role must be a profile with a web identity token file, or a role of such a
   * profile.
   */
  SOURCE_WITH_TOKEN_OR_ROLE,
  /** Does not sign again by STS's clock after STS rejected a signature by this machine's clock. */
  NO_CORRECTION_OF_CLOCK,
  /** Rejects keys of STS that have ended by this clock. */
  NO_KEYS_PAST_THEIR_END,
  /** Keys count before a credential_process. */
  KEYS_BEFORE_PROCESS,
  /** Keys count before a role, which is ignored. */
  KEYS_BEFORE_ROLE,
  /** Does not know a role with a web identity token file, unless it is the source of another. */
  NO_ROLE_BY_TOKEN,
  /** For a role with a web identity token file, the variables count before the profile. */
  TOKEN_OF_ENVIRONMENT_FIRST,
  /**
   * A blank variable counts as well: a blank role is a mistake, a blank token file means no role.
   */
  BLANK_VARIABLE_OF_TOKEN_COUNTS,
  /** But not where that role is the source of another. */
  SOURCE_WITHOUT_ENVIRONMENT,
  /** Asks once more for such a role, with what the file says by then. */
  TOKEN_READ_AGAIN,
  /**
   * A role over the instance metadata is assumed with the container's credentials if there are any.
   */
  CONTAINER_BEFORE_INSTANCE,
  /** If the client skips unreadable files, such a file counts as missing, not as a mistake. */
  SKIPPED_FILE_IS_NONE,
  /** For a role with mfa_serial it asks a person, or the program, for a code. */
  ASKS_FOR_MFA_CODE,
  /** A role without any source is a mistake. */
  ROLE_WITHOUT_SOURCE_IS_BROKEN,
  /** A role without any source is assumed with the container's credentials, else the instance's. */
  ROLE_OF_CONTAINER_OR_INSTANCE,
  /** Gives up where AWS_SDK_LOAD_CONFIG tells it to read a config file that is not there. */
  NEEDS_FILE_TO_LOAD,
  /** Gives up where a byte order mark is before a file that it reads as config. */
  LOADS_NO_MARKED_FILE,
  /** Gives up where dual-stack is asked for, and STS has none in the region. */
  NEEDS_ENDPOINT_OF_STS,
  /** Where the environment names a token file and no role, takes the role_arn of the profile. */
  ROLE_OF_PROFILE_FOR_TOKEN
}
