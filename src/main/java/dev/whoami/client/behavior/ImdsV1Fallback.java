package dev.whoami.client.behavior;

/**
 * The failures of the token request (IMDSv2) after which a client asks the instance metadata
 * without a token (IMDSv1).
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html">AWS:
 *     IMDS credential provider</a>
 */
public enum ImdsV1Fallback {
  /** It never asks without a token. */
  NEVER,
  /** 403, 404, 405 or no answer. */
  IF_FORBIDDEN,
  /** A client error other than 400, or no answer. */
  UNLESS_SERVER_ERROR,
  /** Everything but 400. */
  UNLESS_400,
  /** Every answer. */
  AFTER_ANY_STATUS,
  /** No answer. */
  IF_SILENT,
  /** Every failure. */
  AFTER_ANY_FAILURE;

  /** Whether a client falls back after this status, which is 0 if there was no answer. */
  boolean covers(int status) {
    boolean isSilent = status == 0;
    switch (this) {
      case IF_FORBIDDEN:
        return isSilent || status == 403 || status == 404 || status == 405;
      case UNLESS_SERVER_ERROR:
        return isSilent || (status > 400 && status < 500);
      case UNLESS_400:
        return status != 400;
      case AFTER_ANY_STATUS:
        return !isSilent;
      case IF_SILENT:
        return isSilent;
      default:
        return this == AFTER_ANY_FAILURE;
    }
  }
}
