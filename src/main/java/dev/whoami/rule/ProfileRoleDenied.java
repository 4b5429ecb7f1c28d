package dev.whoami.rule;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A profile names a role, and STS denies it: which policy does, as far as STS tells. */
final class ProfileRoleDenied {
  private ProfileRoleDenied() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    Observation profile = x.seen().of(Source.PROFILE);
    boolean isDenied =
        profile.outcome().has(Fault.DENIED)
            && !profile.outcome().detail().isDeniedToItself()
            && profile.outcome().detail().drawnFrom().isPresent()
            && !x.sts().filter(StsAddress::isElsewhere).isPresent();
    Optional<Arn> role = profile.outcome().detail().role().filter(it -> isDenied);
    Optional<StsError> denial =
        profile.outcome().detail().refusal().filter(it -> !it.isOfCredentials());
    return role.flatMap(it -> denial.map(error -> finding(it, error, profile, j)));
  }

  private static Finding finding(Arn role, StsError denial, Observation profile, Judgement j) {
    Finding finding =
        Finding.of(
                "The profile has the role "
                    + role.roleName().orElse("ROLE")
                    + " assumed, and STS denies it: "
                    + why(denial)
                    + ". "
                    + then(j.verdict(), j.examination()))
            .because(profile.evidence());
    if (!denial.message().isEmpty()) {
      finding = finding.because("STS says: " + denial.message());
    }
    // Where the code has another role, that may be the one that is meant.
    boolean isWithout = !j.verdict().source().isPresent();
    return fixed(isWithout ? finding : finding.withSeverity(Severity.WARNING), role, denial, j);
  }

  private static String why(StsError denial) {
    Optional<String> policy = denial.forbiddingPolicy();
    if (policy.isPresent()) {
      return "a " + policy.get() + " forbids it, whatever other policies allow";
    }
    if (denial.isOfEndpointPolicy()) {
      return "the policy of the VPC endpoint for STS does not allow it";
    }
    return denial.isOfCallersPolicies()
        ? "no policy of the caller allows it"
        : "the role's trust policy or the caller's own policies do not allow it, or there is no"
            + " such role";
  }

  private static String then(Verdict verdict, Examination x) {
    return verdict.source().isPresent()
        ? x.walk().client().atSentenceStart()
            + " goes on without a word, and the code is the "
            + verdict.kind().words()
            + verdict.role().map(it -> " " + it).orElse("")
            + "."
        : "So the code has no credentials.";
  }

  private static Finding fixed(Finding finding, Arn role, StsError denial, Judgement j) {
    Optional<String> policy = denial.forbiddingPolicy();
    if (policy.isPresent()) {
      return finding.remedy(
          Remedy.of(
              "Take the denial out of that "
                  + policy.get()
                  + ", or the role out of the profile. One of an organization (service control or"
                  + " resource control policy) is in the hands of its management account."));
    }
    if (denial.isOfEndpointPolicy()) {
      return finding.remedy(
          EndpointPolicy.shown("Let this policy allow sts:AssumeRole:", j.examination()));
    }
    boolean isOfCaller = denial.isOfCallersPolicies();
    Finding trusted = isOfCaller ? finding : finding.remedy(trust(role, denial, j));
    return trusted.remedy(
        Remedy.of(
                "Let a policy of the caller allow it"
                    + (isOfCaller ? ":" : ", too. For a role of its own account either is enough:"))
            .snippet(
                "{ \"Effect\": \"Allow\",\n"
                    + "  \"Action\": \"sts:AssumeRole\",\n"
                    + "  \"Resource\": \""
                    + role
                    + "\" }"));
  }

  private static Remedy trust(Arn role, StsError denial, Judgement j) {
    Optional<String> caller = denial.caller().map(it -> principal(it, j.examination()));
    return Remedy.of(
            "Let the trust policy of "
                + role.roleName().orElse("ROLE")
                + " name the caller, or the caller's account:")
        .snippet(
            "{ \"Effect\": \"Allow\",\n"
                + "  \"Principal\": { \"AWS\": \""
                + caller.orElse("CALLER_ARN")
                + "\" },\n"
                + "  \"Action\": \"sts:AssumeRole\" }");
  }

  /** As a policy names it: the role of a session, with its path if a source tells that. */
  private static String principal(Arn caller, Examination x) {
    for (Source each : Source.values()) {
      Optional<Arn> named = x.seen().outcomeOf(each).role().filter(caller::isSameRoleAs);
      if (named.isPresent()) {
        return named.get().toString();
      }
    }
    return caller
        .roleName()
        .filter(it -> caller.kind() == Arn.Kind.ASSUMED_ROLE)
        .map(it -> caller.partition().arn() + ":iam::" + caller.account() + ":role/" + it)
        .orElse(caller.toString());
  }
}
