package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.SourceDetail;
import dev.whoami.rule.part.FixHere;
import java.util.Optional;

/**
 * STS rejects the request for a profile's role before it checks the role: the keys have expired, or
 * STS is off in the region.
 */
final class ProfileRoleRejected {
  private ProfileRoleRejected() {}

  static Optional<Finding> in(Judgement j) {
    Observation profile = j.examination().seen().of(Source.PROFILE);
    boolean isOfAws =
        profile.outcome().has(Fault.DENIED)
            && !j.examination().sts().filter(StsAddress::isElsewhere).isPresent();
    SourceDetail detail = profile.outcome().detail();
    return detail
        .refusal()
        .filter(it -> isOfAws && isKnown(it))
        .flatMap(
            error -> detail.drawnFrom().map(drawnFrom -> finding(error, drawnFrom, profile, j)));
  }

  private static boolean isKnown(StsError error) {
    return error.kind() == StsError.Kind.EXPIRED || error.kind() == StsError.Kind.REGION_OFF;
  }

  private static Finding finding(
      StsError error, Source drawnFrom, Observation profile, Judgement j) {
    Examination x = j.examination();
    boolean isOfRegion = error.kind() == StsError.Kind.REGION_OFF;
    String role = profile.outcome().detail().refusedRole().flatMap(Arn::roleName).orElse("ROLE");
    Finding finding =
        Finding.of(
                "The profile assumes the role "
                    + role
                    + ", and STS rejects the request ("
                    + error.code()
                    + "): "
                    + (isOfRegion
                        ? "STS is switched off for this account in this region"
                        : "the session of the keys from the " + drawnFrom.title() + " has ended")
                    + ". "
                    + ProfileRoleDenied.then(j.verdict(), x))
            .because(profile.evidence())
            .because("STS answered " + error.code() + ": " + error.message());
    Finding rated =
        j.verdict().source().isPresent() ? finding.withSeverity(Severity.WARNING) : finding;
    return isOfRegion ? rated.remedy(ofRegion(x)) : renewed(rated, drawnFrom, j);
  }

  private static Remedy ofRegion(Examination x) {
    return Remedy.of(
            "Activate STS for this region in the account settings of IAM, or set another region. A"
                + " region that is not enabled has to be enabled first:")
        .fix(FixHere.of("WHO403", "enable-region", x));
  }

  private static Finding renewed(Finding finding, Source drawnFrom, Judgement j) {
    boolean isByHand = drawnFrom == Source.PROFILE || drawnFrom == Source.ENVIRONMENT;
    if (!isByHand) {
      return finding.remedy(
          Remedy.of("Find out why the " + drawnFrom.title() + " does not renew its keys."));
    }
    Remedy signIn =
        Remedy.of(
            "Sign in again, and put the new keys into the "
                + drawnFrom.title()
                + ". Keys of a session end after some hours.");
    return j.examination().seen().outcomeOf(Source.CONTAINER).isConfigured()
        ? ContainerAsSource.inPlaceOfAny(j).fixed(finding).remedy(signIn)
        : finding.remedy(signIn);
  }
}
