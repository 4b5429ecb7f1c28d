package dev.whoami.log;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.log.denial.Denial;

/**
 * The kind of a denied call's caller. It decides whether the caller is the intended one; only then
 * does a policy matter.
 */
enum DeniedCaller {
  /** The role of a host, which is not meant for the code in a container. */
  HOST,
  /** The same, if nothing in the text is of a container: a program on the host may have called. */
  HOST_WITHOUT_CONTAINER,
  /** A program of the host, which needs that role. */
  AGENT,
  /** ECS itself, before the code ran. */
  EXECUTION_ROLE,
  /** A person who signed in. */
  PERSON,
  /** Someone with a user's keys. */
  USER,
  /** A user of Snowflake, which assumes roles that customers give to it. */
  SNOWFLAKE,
  /** A role that the platform gave to this code. */
  OWN_ROLE,
  /** A role that anyone might have assumed. */
  ASSUMED_ROLE,
  /** A caller that did not sign the request. */
  NOBODY,
  UNKNOWN;

  static DeniedCaller of(SeenDenial seen, SeenIdentities log) {
    if (seen.denial().is(Denial.Trait.UNSIGNED)) {
      return NOBODY;
    }
    if (seen.denial().is(Denial.Trait.AT_START) && !seen.caller().isPresent()) {
      return EXECUTION_ROLE;
    }
    DeniedCaller caller = seen.caller().map(DeniedCaller::of).orElse(UNKNOWN);
    if (caller == USER && log.hasSaid(KnownMessages.ROLE_OF_SNOWFLAKE)) {
      return SNOWFLAKE;
    }
    boolean isOfContainer =
        log.isOfContainer()
            || HostRoleName.isOfPod(seen.caller()).isPresent()
            || seen.caller().filter(SeenIdentity::isHostInContainer).isPresent();
    return caller == HOST && !isOfContainer ? HOST_WITHOUT_CONTAINER : caller;
  }

  private static DeniedCaller of(SeenIdentity caller) {
    IdentityKind kind = caller.kind();
    switch (kind) {
      case HOST_ROLE:
        return caller.isPlatform() ? AGENT : HOST;
      case TASK_EXECUTION_ROLE:
        return EXECUTION_ROLE;
      case IAM_USER:
      case ROOT:
      case FEDERATED_USER:
        return USER;
      case ASSUMED_ROLE:
        boolean isPerson =
            caller.arn().roleName().filter(it -> it.startsWith("AWSReservedSSO_")).isPresent();
        return isPerson ? PERSON : ASSUMED_ROLE;
      default:
        return OWN_ROLE;
    }
  }

  /** Whether a policy should allow the call to this caller, as far as the text shows. */
  boolean isRight() {
    return this != HOST && this != NOBODY && this != UNKNOWN;
  }
}
