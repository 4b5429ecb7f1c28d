package dev.whoami.log;

/** What a log tells of the web identity token that a session of a role came by. */
enum SeenToken {
  /** It tells of none. */
  NONE,
  /** Of whose token it is, the log says nothing, or it is not that of a pod. */
  OF_SOMEBODY,
  /** By its subject, or by the issuer of a cluster of EKS. */
  OF_SERVICE_ACCOUNT
}
