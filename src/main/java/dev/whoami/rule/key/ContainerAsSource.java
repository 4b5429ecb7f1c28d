package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.SessionForm;
import dev.whoami.diagnosis.EndpointServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.probe.SourceDetail;
import dev.whoami.rule.part.GivenTrust;
import java.util.Optional;

/**
 * The fix that makes the container's own role the source of a profile's role. It has the line for
 * the profile, and the two policies that must let that role assume the other one.
 */
final class ContainerAsSource {
  private static final String INSTANCE = "its credential_source";

  private final Optional<Arn> wanted;
  private final String replaced;
  private final String own;
  private final Optional<Arn> caller;
  private final Judgement j;

  private ContainerAsSource(Optional<Arn> wanted, String replaced, Judgement j) {
    this.wanted = wanted;
    this.replaced = replaced;
    this.own = j.examination().place().platform().ownIdentity();
    this.caller = callerIn(j.examination());
    this.j = j;
  }

  /** The role from the container's endpoint, as STS or the endpoint names it. */
  private static Optional<Arn> callerIn(Examination x) {
    Optional<Arn> session =
        x.identityOf(Source.CONTAINER).flatMap(it -> it.answer().value()).map(CallerIdentity::arn);
    return session.isPresent() ? session : x.seen().outcomeOf(Source.CONTAINER).role();
  }

  /** The fix that replaces the setting of the profile for another source. */
  static ContainerAsSource inPlaceOf(String setting, Judgement j) {
    SourceDetail profile = j.examination().seen().outcomeOf(Source.PROFILE).detail();
    return new ContainerAsSource(profile.firstRole(), setting, j);
  }

  /** The fix that replaces any source in the profile. */
  static ContainerAsSource inPlaceOfAny(Judgement j) {
    boolean hasNone =
        j.examination().seen().outcomeOf(Source.PROFILE).detail().isRoleWithoutSource();
    return inPlaceOf(hasNone ? "" : "source_profile or " + INSTANCE, j);
  }

  /**
   * The fix that replaces the instance's role if STS denies the profile's role to it. The trust
   * policy should name this container's role, never one that all containers of the instance share.
   * Empty if the platform gives this container no role, or if it is a later role of a chain that
   * STS denies.
   */
  static Optional<ContainerAsSource> insteadOfInstance(Arn denied, Judgement j) {
    SourceDetail profile = j.examination().seen().outcomeOf(Source.PROFILE).detail();
    boolean isOfInstance =
        profile.drawnFrom().filter(it -> it == Source.INSTANCE_METADATA).isPresent()
            && profile.firstRole().filter(denied::equals).isPresent()
            && isOfPlatform(j.examination());
    return isOfInstance ? Optional.of(inPlaceOf(INSTANCE, j)) : Optional.empty();
  }

  /** A program of the user can serve any role at the container endpoint. */
  private static boolean isOfPlatform(Examination x) {
    return isConfigured(x) ? !EndpointServer.isUsersProgram(x) : x.place().platform().isEcs();
  }

  private static boolean isConfigured(Examination x) {
    return x.seen().outcomeOf(Source.CONTAINER).isConfigured();
  }

  Finding fixed(Finding finding) {
    Finding fixed =
        finding.remedy(
            Remedy.of(
                    (isConfigured(j.examination()) ? "Let " : "Give the task a role (WHO101). Let ")
                        + own
                        + " assume "
                        + wanted.flatMap(Arn::roleName).orElse("the role")
                        + ": in the profile, "
                        + (replaced.isEmpty()
                            ? "add this line. "
                            : "write this line in place of " + replaced + ". ")
                        + needs())
                .fix(Fix.of("WHO107", "by-container")));
    return wanted.isPresent() && caller.isPresent()
        ? permitted(fixed, wanted.get(), caller.get())
        : fixed;
  }

  private String needs() {
    StringBuilder text = new StringBuilder();
    text.append("The trust policy of ").append(wanted.flatMap(Arn::roleName).orElse("the role"));
    text.append(" must name ").append(own).append('.');
    if (isInOtherAccount()) {
      text.append(" A policy of ").append(own).append(" must also allow it, across accounts.");
    }
    if (caller.filter(SessionForm.POD_IDENTITY::isOf).isPresent()) {
      text.append(" Sessions of EKS Pod Identity have tags, so sts:TagSession is also needed.");
    }
    return text.toString();
  }

  private boolean isInOtherAccount() {
    return caller
        .filter(it -> wanted.filter(role -> !role.account().equals(it.account())).isPresent())
        .isPresent();
  }

  private Finding permitted(Finding finding, Arn role, Arn caller) {
    PolicyDenial policies = PolicyDenial.ofRole(role, Optional.of(caller), j.examination());
    Finding trusted = trusted(finding, role, caller, policies);
    return isInOtherAccount()
        ? trusted.remedy(policies.permission("The statement for a policy of " + own + ":"))
        : trusted;
  }

  private Finding trusted(Finding finding, Arn role, Arn caller, PolicyDenial policies) {
    SourceDetail profile = j.examination().seen().outcomeOf(Source.PROFILE).detail();
    Optional<GivenTrust> given =
        GivenTrust.of(j, role, ProfileRoleDenied.asking(caller, profile).build());
    if (!given.isPresent()) {
      return finding.remedy(
          Remedy.of("The statement for that trust policy, if it does not name " + own + " already:")
              .fix(policies.statement()));
    }
    if (given.get().isOpen()) {
      return given.get().undecided(finding, policies.judgedAgain());
    }
    if (!given.get().isDenied()) {
      return finding;
    }
    return finding.remedy(
        given.get().lacksExternalId()
            ? ProfileRoleDenialFix.externalId()
            : given.get().change(policies::statement));
  }
}
