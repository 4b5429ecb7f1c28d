package dev.whoami.log;

/** What a log shows about the web identity token of a role's session. */
enum SeenToken {
  /** The log shows no token. */
  NONE,
  /** The log does not show whose token it is, or it is not a pod's. */
  OF_SOMEBODY,
  /** A pod's token, by its subject, or by the issuer of an EKS cluster. */
  OF_SERVICE_ACCOUNT
}
