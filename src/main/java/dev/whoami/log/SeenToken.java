package dev.whoami.log;

/** What a log tells of the web identity token that a session of a role came by. */
enum SeenToken {
  /** It tells of none. */
  NONE,
  /** The log does not show whose token it is, or it is not a pod's. */
  OF_SOMEBODY,
  /** By its subject, or by the issuer of a cluster of EKS. */
  OF_SERVICE_ACCOUNT
}
