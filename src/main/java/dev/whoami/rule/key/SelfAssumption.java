package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A profile or S3A makes a role assume itself, which the role's trust policy does not allow. */
public final class SelfAssumption implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Observation profile = j.examination().seen().of(Source.PROFILE);
    Optional<Arn> role = profile.outcome().detail().role();
    return profile.outcome().detail().isDeniedToItself() && role.isPresent()
        ? Optional.of(
            HostRoleAsTarget.is(role.get(), j.examination())
                ? ofHost(role.get(), profile, j.examination())
                : finding(role.get(), profile))
        : SelfAssumptionOfS3a.in(j);
  }

  private static Finding finding(Arn role, Observation profile) {
    return profile.outcome().detail().isInChain()
        ? ofChain(role, profile)
        : ofOwnRole(role, profile);
  }

  private static Finding ofChain(Arn role, Observation profile) {
    return Finding.of(
            "The profile assumes the role "
                + role.roleName().orElse("ROLE")
                + " twice: its source_profile has this role already, so the role assumes itself,"
                + " and STS denies that. A role may do that only if its own trust policy says so.")
        .because(profile.evidence())
        .because("role_arn is " + role + ", the role that asks STS for it")
        .remedy(
            Remedy.of(
                "Assume the role once: in the profile, write the source of that other profile in"
                    + " place of source_profile. Or select the other profile with AWS_PROFILE."))
        .remedy(trust(role));
  }

  private static Finding ofOwnRole(Arn role, Observation profile) {
    String name = role.roleName().orElse("ROLE");
    return Finding.of(
            "The profile makes the role "
                + name
                + " assume itself, and STS denies that. A role may do that only if its own trust"
                + " policy says so. The code has this role already.")
        .because(profile.evidence())
        .because("role_arn is " + role + ", the role that asks STS for it")
        .remedy(
            Remedy.of(
                "Remove role_arn and credential_source or source_profile from the profile: without"
                    + " them the code runs as this role."))
        .remedy(trust(role));
  }

  private static Finding ofHost(Arn role, Observation profile, Examination x) {
    return Finding.of(
            "The profile makes "
                + KnownNames.roleOfInstance(x)
                + " assume itself, and STS denies that. All containers of the machine can have this"
                + " role, so code should have a role of its own.")
        .because(profile.evidence())
        .because("role_arn is " + role + ", the role that asks STS for it")
        .remedy(HostRoleAsTarget.remedyOfProfile(x));
  }

  static Remedy trust(Arn role) {
    return Remedy.of(
            "Or, if the program needs a session of its own, add this to the role's trust policy:")
        .fix(Fix.of("WHO116", "trust-itself").with("roleArn", role.toString()));
  }
}
