package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsServer;
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
 * STS rejects the request for a profile's role before it checks the role. It does not accept the
 * keys or something else in the request, or it is disabled in the region.
 */
final class ProfileRoleRejected {
  private final StsError error;
  private final Source drawnFrom;
  private final Judgement j;

  private ProfileRoleRejected(StsError error, Source drawnFrom, Judgement j) {
    this.error = error;
    this.drawnFrom = drawnFrom;
    this.j = j;
  }

  static Optional<Finding> in(Judgement j) {
    Observation profile = j.examination().seen().of(Source.PROFILE);
    boolean isOfAws =
        profile.outcome().has(Fault.DENIED)
            && !j.examination()
                .sts()
                .map(StsAddress::server)
                .filter(StsServer::isElsewhere)
                .isPresent();
    SourceDetail detail = profile.outcome().detail();
    return detail
        .refusal()
        .filter(it -> isOfAws && it.isOfCredentials())
        .flatMap(
            error ->
                detail
                    .drawnFrom()
                    .map(it -> new ProfileRoleRejected(error, it, j).finding(profile)));
  }

  private Finding finding(Observation profile) {
    Examination x = j.examination();
    String role = profile.outcome().detail().refusedRole().flatMap(Arn::roleName).orElse("ROLE");
    Finding finding =
        Finding.of(
                "The profile assumes the role "
                    + role
                    + ", and STS rejects the request ("
                    + error.code()
                    + "): "
                    + why()
                    + ". "
                    + ProfileRoleDenied.then(j.verdict(), x))
            .because(profile.evidence())
            .because("STS answered " + error.code() + ": " + error.message());
    Finding rated =
        j.verdict().source().isPresent() ? finding.withSeverity(Severity.WARNING) : finding;
    return error.kind() == StsError.Kind.EXPIRED ? renewed(rated) : rated.remedy(remedy(x));
  }

  /** Why, as one clause. */
  private String why() {
    String from = " from the " + drawnFrom.title();
    switch (error.kind()) {
      case EXPIRED:
        return "the session of the keys" + from + " has ended";
      case REGION_OFF:
        return "STS is switched off for this account in this region";
      case UNKNOWN_KEY:
        return "the keys" + from + " are not valid in this region or partition";
      case SIGNATURE:
        return error.isOfClock()
            ? "the time of the request is not that of AWS"
            : "the secret key" + from + " does not belong to the access key ID";
      case MALFORMED:
        return "the access key ID" + from + " is not one that AWS issues";
      default:
        return error.message().isEmpty() ? "it does not say why" : '"' + error.clause() + '"';
    }
  }

  private Remedy remedy(Examination x) {
    String from = "the " + drawnFrom.title();
    switch (error.kind()) {
      case REGION_OFF:
        return ofRegion(x);
      case UNKNOWN_KEY:
        return Remedy.of(
            isByHand()
                ? "Replace the keys in "
                    + from
                    + " with valid ones. Keys of a session also need their session token."
                : "Restart the program, so that " + from + " gives it new keys.");
      case SIGNATURE:
        return Remedy.of(
            error.isOfClock()
                ? "Set the clock first: the keys may be valid."
                : "Write the secret key in "
                    + from
                    + " again: one character is wrong, or there is an extra space or line break.");
      case MALFORMED:
        return Remedy.of("Correct the access key ID in " + from + ".");
      default:
        return Remedy.of(
            "Correct what STS names in the profile: role_arn, role_session_name, external_id or"
                + " duration_seconds.");
    }
  }

  private boolean isByHand() {
    return drawnFrom == Source.PROFILE || drawnFrom == Source.ENVIRONMENT;
  }

  private static Remedy ofRegion(Examination x) {
    return Remedy.of(
            "Activate STS for this region in the account settings of IAM, or set another region. A"
                + " region that is not enabled has to be enabled first:")
        .fix(FixHere.of("WHO403", "enable-region", x));
  }

  private Finding renewed(Finding finding) {
    if (!isByHand()) {
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
