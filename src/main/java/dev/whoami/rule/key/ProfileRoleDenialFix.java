package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.GivenTrust;
import java.util.Optional;

/**
 * The fix if STS denies the role of a profile. It adds no statement for the role that all
 * containers of an instance share. It also adds none to a policy whose answer depends on unknown
 * values.
 */
final class ProfileRoleDenialFix {
  private final Arn role;
  private final Optional<Arn> caller;
  private final StsError denial;
  private final Judgement j;
  private final PolicyDenial policies;

  ProfileRoleDenialFix(Arn role, Optional<Arn> caller, StsError denial, Judgement j) {
    PolicyDenial ofRole = PolicyDenial.ofRole(role, caller, j.examination());
    this.role = role;
    this.caller = caller;
    this.denial = denial;
    this.j = j;
    this.policies = denial.isOfTags() ? ofRole.ofTags() : ofRole;
  }

  Finding fixed(Finding finding, Optional<GivenTrust> given) {
    if (HostRoleAsTarget.is(role, j.examination())) {
      return finding.remedy(HostRoleAsTarget.remedyOfProfile(j.examination()));
    }
    if (isForMfa() && !given.filter(it -> !it.isOpen()).isPresent()) {
      return finding.remedy(withoutMfa());
    }
    Optional<ContainerAsSource> own = ContainerAsSource.insteadOfInstance(role, j);
    if (own.isPresent() && !isOfAnyCaller()) {
      return own.get().fixed(finding);
    }
    Finding fixed = given.map(it -> byTrust(finding, it)).orElseGet(() -> byMessage(finding));
    return own.map(it -> it.fixed(fixed)).orElse(fixed);
  }

  /**
   * Whether the trust policy probably requires a second factor: a statement without it would weaken
   * the policy.
   */
  private boolean isForMfa() {
    return !denial.denyingPolicy().isPresent()
        && !denial.isOfTags()
        && j.examination().seen().outcomeOf(Source.PROFILE).detail().isMeantForMfa();
  }

  private static Remedy withoutMfa() {
    return Remedy.of(
        "Do not use this profile here. It has mfa_serial, so the role's trust policy probably"
            + " requires an MFA code from a person, and the SDK for Java sends none. Give the"
            + " permissions to the container's own role instead.");
  }

  /**
   * Whether STS names a policy that can deny the role to every caller in the account or the
   * network.
   */
  private boolean isOfAnyCaller() {
    return denial
        .denyingPolicy()
        .map(DenyingPolicy::type)
        .filter(
            it ->
                it == DenyingPolicy.Type.VPC_ENDPOINT
                    || it == DenyingPolicy.Type.SERVICE_CONTROL
                    || it == DenyingPolicy.Type.RESOURCE_CONTROL)
        .isPresent();
  }

  private Finding byTrust(Finding finding, GivenTrust given) {
    if (given.isAllowed()) {
      return finding.remedy(byOtherPolicy(given));
    }
    if (given.isDenied() && given.lacksExternalId()) {
      return finding.remedy(externalId());
    }
    if (given.isOpen()) {
      return denial.denyingPolicy().filter(DenyingPolicy::isExplicit).isPresent()
          ? byMessage(finding)
          : given.undecided(finding, policies.judgedAgain());
    }
    Finding changed = finding.remedy(given.change(policies::statement));
    return isInOtherAccount() && !denial.denyingPolicy().isPresent()
        ? changed.remedy(ownPermission())
        : changed;
  }

  static Remedy externalId() {
    return Remedy.of(
        "Add external_id to the profile, with the external ID that the owner of the role gave"
            + " you.");
  }

  private Remedy byOtherPolicy(GivenTrust given) {
    return denial.denyingPolicy().isPresent()
        ? policies.shownTrust(
            "Fetch the trust policy again: STS denies the call by another one than that in "
                + given.file()
                + ".")
        : policies.permission("Let a policy of the caller allow it:");
  }

  private Finding byMessage(Finding finding) {
    return denial
        .denyingPolicy()
        .map(it -> policies.fixed(finding, it))
        .orElseGet(() -> finding.remedy(policies.trust()).remedy(ownPermission()));
  }

  /** In the role's own account, a trust policy that names the caller itself is enough. */
  private Remedy ownPermission() {
    return policies.permission(
        "Also let a policy of the caller allow it. Within one account, that is needed only where"
            + " the trust policy names the account:");
  }

  private boolean isInOtherAccount() {
    return caller.filter(it -> !it.account().equals(role.account())).isPresent();
  }
}
