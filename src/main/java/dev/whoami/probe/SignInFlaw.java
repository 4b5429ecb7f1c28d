package dev.whoami.probe;

/** Why a profile's sign-in gives no credentials. */
public enum SignInFlaw {
  NO_TOKEN,
  ENDED,
  UNREADABLE,
  MALFORMED,
  /** The profile names an sso-session section that no file has. */
  NO_SESSION,
  /** The profile lacks settings that IAM Identity Center needs. */
  INCOMPLETE
}
