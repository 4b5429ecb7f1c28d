package dev.whoami.rule.token;

import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointPolicy;
import dev.whoami.rule.part.GivenTrust;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.TokenFault;
import dev.whoami.rule.sts.EmulatedSts;
import java.util.Optional;

/** STS does not let the token assume the role, or rejected it before the trust policy. */
public final class TrustDenied implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (x.sts().map(StsAddress::server).filter(StsServer::isElsewhere).isPresent()) {
      return TokenFault.among(
              j,
              Fault.DENIED,
              Fault.NO_PROVIDER,
              Fault.ISSUER_UNREACHABLE,
              Fault.REQUEST_REJECTED,
              Fault.STS_REGION_OFF)
          .map(seen -> EmulatedSts.findingOfToken(seen, x));
    }
    Optional<Observation> denied = TokenFault.among(j, Fault.DENIED);
    return denied.isPresent()
        ? denied.map(seen -> ofDenial(seen, j))
        : TokenFault.among(
                j,
                Fault.NO_PROVIDER,
                Fault.ISSUER_UNREACHABLE,
                Fault.REQUEST_REJECTED,
                Fault.STS_REGION_OFF)
            .map(seen -> UncheckedToken.finding(seen, x));
  }

  private static Finding ofDenial(Observation seen, Judgement j) {
    Examination x = j.examination();
    Optional<DenyingPolicy> policy =
        seen.outcome().detail().refusal().flatMap(StsError::denyingPolicy);
    if (!policy.isPresent()) {
      return finding(seen, j);
    }
    switch (policy.get().type()) {
      case VPC_ENDPOINT:
        return EndpointPolicy.findingOfToken(policy.get(), seen, x);
      case IDENTITY_BASED:
        return finding(seen, j);
      case ROLE_TRUST:
      case RESOURCE_BASED:
        return policy.get().isExplicit() && !isDecided(j, seen)
            ? deniedByTrust(seen, j)
            : finding(seen, j);
      default:
        return forbidden(policy.get(), seen);
    }
  }

  private static boolean isDecided(Judgement j, Observation seen) {
    return GivenTrustOfToken.of(j, seen).filter(it -> !it.isOpen()).isPresent();
  }

  /**
   * The finding on a denial, usually by an organization that allows only some issuers or accounts.
   */
  private static Finding forbidden(DenyingPolicy policy, Observation seen) {
    String type = policy.type().words();
    return quoted(
            "STS does not let the token assume the role: "
                + (policy.isExplicit() ? "a " + type + " forbids it" : "no " + type + " allows it")
                + ", whatever the role's trust policy allows.",
            seen)
        .remedy(
            Remedy.of(
                "Change that "
                    + type
                    + ", so that it lets this issuer and subject call"
                    + " sts:AssumeRoleWithWebIdentity. A policy of an organization belongs to its"
                    + " management account. The role's trust policy can stay as it is."));
  }

  private static Finding deniedByTrust(Observation seen, Judgement j) {
    Finding finding =
        quoted(
            "STS does not let the token assume the role: a statement of the role's trust policy"
                + " denies it.",
            seen);
    return judged(finding, seen, j)
        .remedy(
            Remedy.of(
                    "Remove that statement, or change its condition so that it does not hold for"
                        + " this token:")
                .fix(TrustPolicyFix.show(seen)));
  }

  static Finding quoted(String text, Observation seen) {
    Finding finding = Finding.of(text).because(seen.evidence());
    Finding told =
        TokenFault.wordsOfSts(seen).map(it -> finding.because("STS says: " + it)).orElse(finding);
    return TokenFault.withClaims(told, seen);
  }

  private static Finding finding(Observation seen, Judgement j) {
    Optional<GivenTrust> given = GivenTrustOfToken.of(j, seen);
    return given.isPresent() && !TokenAudience.isOfAnotherService(seen)
        ? GivenTrustOfToken.finding(given.get(), seen, j.examination())
        : judged(usual(seen, j.examination()), seen, j);
  }

  /** Adds what the fetched trust policy says, or that it belongs to another role. */
  private static Finding judged(Finding finding, Observation seen, Judgement j) {
    Optional<GivenTrust> given = GivenTrustOfToken.of(j, seen);
    return given.isPresent()
        ? given.get().because(finding)
        : seen.outcome().role().map(it -> GivenTrust.noted(finding, j, it)).orElse(finding);
  }

  /** The token has tags for the session, and the trust policy must allow the action for them. */
  private static Finding ofTags(Observation seen) {
    return quoted(
            "STS does not let the token assume the role: the token has tags for the session, and"
                + " the role's trust policy does not allow sts:TagSession.",
            seen)
        .remedy(
            Remedy.of(
                    "In the role's trust policy, add sts:TagSession to the Action of the statement"
                        + " that allows sts:AssumeRoleWithWebIdentity:")
                .fix(TrustPolicyFix.show(seen)));
  }

  private static Finding usual(Observation seen, Examination x) {
    if (TokenAudience.isOfAnotherService(seen)) {
      return TokenAudience.fixed(
          quoted(
              "STS does not let the token assume the role: " + TokenAudience.fact(seen) + ".",
              seen),
          seen,
          x);
    }
    if (seen.outcome().detail().refusal().filter(StsError::isOfTags).isPresent()) {
      return ofTags(seen);
    }
    Finding finding =
        Finding.of(
                "STS does not let the token assume the role: the role's trust policy does not"
                    + " trust this token, or there is no such role.")
            .because(seen.evidence());
    Finding claimed = TokenFault.withClaims(finding, seen);
    return UnnamedClaims.remedy(seen)
        .map(claimed::remedy)
        .orElseGet(
            () ->
                claimed
                    .remedy(TrustPolicyFix.statementNeeded(seen, x))
                    .remedy(TrustPolicyFix.update("add the statement to its Statement list", seen)))
        .remedy(TrustPolicyFix.compare(seen, x));
  }
}
