package dev.whoami.fleet.kubernetes;

/** The outcome for the configured role of a pod. The worst comes first. */
public enum PodOutcome {
  /** A role was configured before the pod was made, or it is open when; nothing was injected. */
  MISSED,
  /** The pod was made before its role was configured. */
  OLDER,
  /** The pod was made before something of its account changed, and this may be the role. */
  LIKELY_OLDER,
  /** Something keeps the webhook from the pod. */
  EXCLUDED,
  /** Nothing was injected, and a condition of the webhook that is not evaluated may say why. */
  UNDECIDED,
  /** One of two variables is there, or the token that they name is not. */
  HALF,
  /** The variables of Pod Identity are there, and the agent that they lead to is not. */
  NO_AGENT,
  KEYS,
  /** It was given a role that is not configured any more. */
  ORPHANED,
  /** It was given the other one of two mechanisms. */
  OTHER_MECHANISM,
  /** It was given another role than the one that is configured now. */
  CHANGED_ROLE,
  /** The configured role is not known. */
  OPEN,
  NO_ROLE,
  /** The pod's own spec names the role. */
  OWN,
  AS_CONFIGURED
}
