package dev.whoami.client.behavior;

/** A way in which a client reads a profile differently from the SDK for Java 2. */
public enum ProfileBehavior {
  /** A role whose source_profile is its own profile is assumed with that profile's keys. */
  OWN_KEYS_FOR_ROLE,
  /** A role whose source_profile is its own profile is ignored, and the profile's keys count. */
  OWN_KEYS_WITHOUT_ROLE,
  /** source_profile counts, and not credential_source, if both are set. */
  SOURCE_PROFILE_FIRST,
  /** Does not know credential_source. */
  NO_CREDENTIAL_SOURCE,
  /** Knows a credential_source only in the upper and lower case of AWS's documentation. */
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
  /** Rejects keys from STS that have expired by this machine's clock. */
  NO_KEYS_PAST_THEIR_END,
  /** Keys count before a credential_process. */
  KEYS_BEFORE_PROCESS,
  /** Keys count before a sign-in, with IAM Identity Center or aws login. */
  KEYS_BEFORE_SIGN_IN,
  /** Keys count before a sign-in with aws login. */
  KEYS_BEFORE_LOGIN,
  /** A profile needs sso_account_id or sso_role_name to be one of IAM Identity Center. */
  SSO_BY_ACCOUNT_OR_ROLE,
  /** Keys count before a role, which is ignored. */
  KEYS_BEFORE_ROLE,
  /** Does not know a role with a web identity token file, unless it is the source of another. */
  NO_ROLE_BY_TOKEN,
  /** For a role with a web identity token file, the variables count before the profile. */
  TOKEN_OF_ENVIRONMENT_FIRST,
  /**
   * A blank variable also counts: a blank role is an error, and a blank token file means no role.
   */
  BLANK_VARIABLE_OF_TOKEN_COUNTS,
  /** The variables do not count if that role is the source of another. */
  SOURCE_WITHOUT_ENVIRONMENT,
  /** Requests such a role once more, with the content of the file at that time. */
  TOKEN_READ_AGAIN,
  /**
   * A role over the instance metadata is assumed with the container's credentials if there are any.
   */
  CONTAINER_BEFORE_INSTANCE,
  /** If the client skips unreadable files, such a file counts as missing, not as an error. */
  SKIPPED_FILE_IS_NONE,
  /** For a role with mfa_serial, it asks a person or the program for a code. */
  ASKS_FOR_MFA_CODE,
  /** A role without any source is an error. */
  ROLE_WITHOUT_SOURCE_IS_BROKEN,
  /**
   * A role without any source is assumed with the container's credentials, otherwise the
   * instance's.
   */
  ROLE_OF_CONTAINER_OR_INSTANCE,
  /** Fails if AWS_SDK_LOAD_CONFIG requires a config file that does not exist. */
  NEEDS_FILE_TO_LOAD,
  /** Fails if a file that it reads as config begins with a byte order mark. */
  LOADS_NO_MARKED_FILE,
  /** Fails if dual-stack is required, and STS has no such endpoint in the region. */
  NEEDS_ENDPOINT_OF_STS,
  /** If the environment has a token file and no role, it uses the role_arn of the profile. */
  ROLE_OF_PROFILE_FOR_TOKEN
}
