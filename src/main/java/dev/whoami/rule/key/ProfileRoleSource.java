package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Severity;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.SourceDetail;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Shadow;
import java.util.Optional;

/**
 * A profile assumes a role with another source than the container's role: with keys, or with the
 * instance. Often the profile was copied from a machine.
 */
final class ProfileRoleSource {
  private ProfileRoleSource() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    Observation profile = x.seen().of(Source.PROFILE);
    Optional<Source> drawnFrom = profile.outcome().detail().drawnFrom();
    if (!drawnFrom.isPresent()) {
      return Optional.empty();
    }
    return x.isWinner(Source.PROFILE)
        ? Shadow.by(Source.PROFILE, x)
            .map(it -> it.finding(assumed(profile, drawnFrom.get(), x), "that role", x))
            .map(it -> fixed(it.withSeverity(Severity.WARNING), drawnFrom.get(), j))
        : unusable(profile, drawnFrom.get(), j);
  }

  /** A clause about the profile whose role the code has. */
  private static String assumed(Observation profile, Source drawnFrom, Examination x) {
    return "the profile assumes the role "
        + role(profile.outcome().detail())
        + " with "
        + (drawnFrom == Source.INSTANCE_METADATA
            ? KnownNames.roleOfInstance(x)
            : "the keys from the " + title(drawnFrom));
  }

  private static String title(Source drawnFrom) {
    return drawnFrom == Source.WEB_IDENTITY ? "web identity token" : drawnFrom.title();
  }

  private static String role(SourceDetail detail) {
    return detail.role().flatMap(Arn::roleName).orElse("ROLE");
  }

  /** The finding if there is no instance metadata, as on Fargate. */
  private static Optional<Finding> unusable(Observation profile, Source drawnFrom, Judgement j) {
    Examination x = j.examination();
    boolean isOfInstance =
        drawnFrom == Source.INSTANCE_METADATA
            && !profile.outcome().isFound()
            && !profile.outcome().detail().refusal().isPresent()
            && !x.seen().outcomeOf(Source.INSTANCE_METADATA).isFound()
            && x.seen().outcomeOf(Source.CONTAINER).isConfigured();
    if (!isOfInstance) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(
                "The profile assumes the role "
                    + role(profile.outcome().detail())
                    + " with the credentials of the instance metadata"
                    + " (credential_source = Ec2InstanceMetadata), which gives none here.")
            .because(profile.evidence())
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence());
    boolean hasOther = j.verdict().source().isPresent();
    return Optional.of(
        fixed(hasOther ? finding.withSeverity(Severity.WARNING) : finding, drawnFrom, j));
  }

  private static Finding fixed(Finding finding, Source drawnFrom, Judgement j) {
    Examination x = j.examination();
    Optional<Arn> role = x.seen().outcomeOf(Source.PROFILE).detail().role();
    if (role.filter(it -> HostRoleAsTarget.is(it, x)).isPresent()) {
      return finding.remedy(HostRoleAsTarget.remedyOfProfile(x));
    }
    boolean isByEndpoint = x.seen().outcomeOf(Source.CONTAINER).isConfigured();
    String own = x.place().platform().ownIdentity();
    if (!isByEndpoint || drawnFrom == Source.WEB_IDENTITY) {
      return finding.remedy(
          ProfileShadowsRole.removal("If " + own + " is meant, remove the profile."));
    }
    String setting = drawnFrom == Source.PROFILE ? "source_profile" : "its credential_source";
    return ContainerAsSource.inPlaceOf(setting, j)
        .fixed(finding)
        .remedy(
            ProfileShadowsRole.removal("Or, if " + own + " itself is meant, remove the profile."));
  }
}
