package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.SourceDetail;
import dev.whoami.rule.part.GivenTrust;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustCallerBuilder;
import java.util.Optional;

/**
 * A profile names a role that STS denies. The finding names the policy, as far as STS reports it.
 */
final class ProfileRoleDenied {
  private ProfileRoleDenied() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    Observation profile = x.seen().of(Source.PROFILE);
    boolean isDenied =
        profile.outcome().has(Fault.DENIED)
            && !profile.outcome().detail().isDeniedToItself()
            && profile.outcome().detail().drawnFrom().isPresent()
            && !x.sts().map(StsAddress::server).filter(StsServer::isElsewhere).isPresent();
    Optional<Arn> role = profile.outcome().detail().refusedRole().filter(it -> isDenied);
    Optional<StsError> denial =
        profile.outcome().detail().refusal().filter(it -> !it.isOfCredentials());
    return role.flatMap(it -> denial.map(error -> finding(it, error, profile, j)));
  }

  private static Finding finding(Arn role, StsError denial, Observation profile, Judgement j) {
    Optional<GivenTrust> given = given(role, denial, profile, j);
    Finding finding =
        Finding.of(
                "The profile assumes the role "
                    + role.roleName().orElse("ROLE")
                    + ", and STS denies that: "
                    + given.flatMap(it -> why(it, denial)).orElseGet(() -> why(denial))
                    + "."
                    + given.map(GivenTrust::difference).orElse("")
                    + " "
                    + then(j.verdict(), j.examination()))
            .because(profile.evidence());
    finding = given.isPresent() ? given.get().because(finding) : GivenTrust.noted(finding, j, role);
    if (!denial.message().isEmpty()) {
      finding = finding.because("STS says: " + denial.message());
    }
    // If the code has another role, that may be the intended one.
    boolean isWithout = !j.verdict().source().isPresent();
    Finding rated = isWithout ? finding : finding.withSeverity(Severity.WARNING);
    return new ProfileRoleDenialFix(role, caller(denial, j.examination()), denial, j)
        .fixed(rated, given);
  }

  /**
   * The answer of the trust policy that the user fetched, unless another policy is the cause. If it
   * allows what STS denies, the file differs from the policy that STS has.
   */
  private static Optional<GivenTrust> given(
      Arn role, StsError denial, Observation profile, Judgement j) {
    boolean isOther =
        denial
            .denyingPolicy()
            .filter(it -> it.type() != DenyingPolicy.Type.ROLE_TRUST)
            .filter(it -> it.type() != DenyingPolicy.Type.RESOURCE_BASED)
            .isPresent();
    return caller(denial, j.examination())
        .filter(it -> !isOther)
        .map(it -> asking(it, profile.outcome().detail()))
        .map(it -> denial.isOfTags() ? it.passesOnTags() : it)
        .flatMap(it -> GivenTrust.of(j, role, it.build()));
  }

  /** The caller of the profile's request, whose external ID is not shown. */
  static TrustCallerBuilder asking(Arn caller, SourceDetail profile) {
    TrustCallerBuilder asking = TrustCaller.principal(caller);
    return profile.hasExternalId() ? asking.unknown("sts:ExternalId") : asking;
  }

  private static Optional<String> why(GivenTrust given, StsError denial) {
    if (given.isDenied()) {
      return Optional.of(
          "the role's trust policy in " + given.file() + " does not allow this caller");
    }
    return given.isAllowed() && !denial.denyingPolicy().isPresent()
        ? Optional.of(
            "the role's trust policy in "
                + given.file()
                + " allows this caller, so a policy of the caller or of an organization is the"
                + " cause")
        : Optional.empty();
  }

  private static String why(StsError denial) {
    return denial
        .denyingPolicy()
        .map(PolicyDenial::fact)
        .orElse(
            denial.isOfTags()
                ? "the tags of the caller's session need sts:TagSession, which is not allowed"
                : "the role's trust policy or the caller's own policies do not allow it, or there"
                    + " is no such role");
  }

  /** What the client does without the role in the profile, as a sentence. */
  static String then(Verdict verdict, Examination x) {
    return verdict.source().isPresent()
        ? x.walk().client().atSentenceStart()
            + " continues silently, and the code runs as the "
            + verdict.kind().words()
            + verdict.role().map(it -> " " + it).orElse("")
            + "."
        : "So the code has no credentials.";
  }

  /** The caller in STS's denial; otherwise the owner of the credentials that the profile uses. */
  private static Optional<Arn> caller(StsError denial, Examination x) {
    if (denial.caller().isPresent()) {
      return denial.caller();
    }
    SourceDetail detail = x.seen().outcomeOf(Source.PROFILE).detail();
    return detail.roleBeforeRefused().isPresent()
        ? detail.roleBeforeRefused()
        : detail
            .drawnFrom()
            .flatMap(x::identityOf)
            .flatMap(it -> it.answer().value())
            .map(CallerIdentity::arn);
  }
}
