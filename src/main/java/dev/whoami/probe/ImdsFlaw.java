package dev.whoami.probe;

/** What can be wrong with a setting of the instance metadata; clients differ in what they mind. */
public enum ImdsFlaw {
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT is set to nothing. */
  ENDPOINT_BLANK,
  /** The same does not end in a slash, for a client that appends a path without one. */
  ENDPOINT_WITHOUT_SLASH,
  /** AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is set to nothing. */
  MODE_BLANK,
  /** The same is set to something that is neither IPv4 nor IPv6. */
  MODE_UNKNOWN,
  /** AWS_METADATA_SERVICE_TIMEOUT is not a number. */
  TIMEOUT_NOT_A_NUMBER,
  /** The same is not a whole number. */
  TIMEOUT_NOT_WHOLE,
  /** AWS_METADATA_SERVICE_NUM_ATTEMPTS is not a whole number. */
  ATTEMPTS_NOT_WHOLE
}
