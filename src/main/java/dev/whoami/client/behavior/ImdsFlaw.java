package dev.whoami.client.behavior;

/** A flaw of a setting of the instance metadata; clients differ in which flaws they reject. */
public enum ImdsFlaw {
  /** The client's parser rejects one of the files with the profile. */
  FILE_MALFORMED,
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT is blank. */
  ENDPOINT_BLANK,
  /**
   * AWS_EC2_METADATA_SERVICE_ENDPOINT does not end in a slash, for a client that appends a path
   * without one.
   */
  ENDPOINT_WITHOUT_SLASH,
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT is not a valid address. */
  ENDPOINT_MALFORMED,
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT is a host without a scheme. */
  ENDPOINT_WITHOUT_SCHEME,
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is blank. */
  MODE_BLANK,
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither IPv4 nor IPv6. */
  MODE_UNKNOWN,
  /**
   * AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is IPv4 or IPv6 in other case, such as ipv6, which some
   * clients do not know.
   */
  MODE_IN_OTHER_LETTERS,
  /** The mode is blank, but an address is set, so that most clients ignore the mode. */
  MODE_BLANK_BESIDE_ENDPOINT,
  /** The mode is neither IPv4 nor IPv6, but an address is set. */
  MODE_UNKNOWN_BESIDE_ENDPOINT,
  /** AWS_METADATA_SERVICE_TIMEOUT is not a number. */
  TIMEOUT_NOT_A_NUMBER,
  /** AWS_METADATA_SERVICE_TIMEOUT contains something that is not a number. */
  TIMEOUT_A_WORD,
  /** AWS_METADATA_SERVICE_TIMEOUT is not a whole number. */
  TIMEOUT_NOT_WHOLE,
  /** AWS_METADATA_SERVICE_TIMEOUT is zero or negative. */
  TIMEOUT_NOT_POSITIVE,
  /** AWS_METADATA_SERVICE_TIMEOUT is negative. */
  TIMEOUT_NEGATIVE,
  /** AWS_METADATA_SERVICE_NUM_ATTEMPTS is not a whole number. */
  ATTEMPTS_NOT_WHOLE,
  /** AWS_METADATA_SERVICE_NUM_ATTEMPTS is a whole number below 1, so that no request is sent. */
  ATTEMPTS_NOT_POSITIVE,
  /** AWS_EC2_METADATA_V1_DISABLED is neither true nor false. */
  V1_DISABLED_UNKNOWN
}
