package dev.whoami.rule.token;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsError;
import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.TokenFault;
import dev.whoami.rule.sts.RegionNotEnabled;

/**
 * STS rejected the token before it checked the role's trust policy, so the trust policy is unknown.
 */
final class UncheckedToken {
  private UncheckedToken() {}

  static Finding finding(Observation seen, Examination x) {
    Fault fault = seen.outcome().fault().orElse(Fault.REQUEST_REJECTED);
    switch (fault) {
      case NO_PROVIDER:
        return withoutProvider(seen);
      case ISSUER_UNREACHABLE:
        return withoutIssuer(seen);
      case STS_REGION_OFF:
        return inRegionThatIsOff(seen, x);
      default:
        return rejected(seen);
    }
  }

  private static Finding withoutProvider(Observation seen) {
    String account = seen.outcome().role().map(Arn::account).orElse("ACCOUNT");
    Finding finding =
        proven(
            "STS does not let the token assume the role: IAM has no identity provider for the"
                + " token's issuer in the role's account, "
                + account
                + ".",
            seen);
    Remedy created =
        Remedy.of(
                "Create the provider in that account. The role's trust policy must also name the"
                    + " provider.")
            .fix(fix("create-provider", seen));
    return (isOfEks(seen) ? finding.remedy(created).remedy(byEksctl()) : finding.remedy(created))
        .remedy(terraform(seen));
  }

  private static Remedy byEksctl() {
    return Remedy.of("Or with eksctl, where the cluster is of that account:")
        .fix(Fix.of("WHO403", "create-provider-by-eksctl"));
  }

  private static Remedy terraform(Observation seen) {
    return Remedy.of("Or in Terraform:")
        .as(Remedy.Form.TERRAFORM)
        .fix(fix("create-provider-by-terraform", seen));
  }

  private static Finding withoutIssuer(Observation seen) {
    String owner =
        isOfEks(seen)
            ? "AWS runs this issuer: try again, and check that the cluster still exists."
            : "Try again. If it stays so, let the internet read both documents of the issuer; the"
                + " second must have the key of this token.";
    return proven(
            "STS cannot check the token: it could not get the keys of the token's issuer. This says"
                + " nothing about the role's trust policy.",
            seen)
        .remedy(Remedy.of(owner).fix(fix("documents-of-issuer", seen)));
  }

  private static Finding inRegionThatIsOff(Observation seen, Examination x) {
    return proven(
            "STS is switched off in this region for the role's account, so that it does not"
                + " exchange the token. This says nothing about the role's trust policy.",
            seen)
        .remedy(
            RegionNotEnabled.remedy(
                "Set another region, or switch this one on. Where it is on, activate STS for it"
                    + " in the account settings of IAM.",
                x));
  }

  private static Finding rejected(Observation seen) {
    String code = seen.outcome().detail().refusal().map(StsError::code).orElse("an error");
    boolean isRole = seen.outcome().role().flatMap(Arn::roleName).isPresent();
    return proven(
            isRole
                ? "STS rejects the request for the role (" + code + ")" + quoted(seen)
                : "STS rejects the request for the role ("
                    + code
                    + "): AWS_ROLE_ARN names no role.",
            seen)
        .remedy(
            isRole
                ? Remedy.of(
                    "Correct what STS names: AWS_ROLE_ARN, AWS_ROLE_SESSION_NAME, the token or the"
                        + " duration, which a profile or the code sets.")
                : Remedy.of(
                        "Set AWS_ROLE_ARN to the ARN of a role, which has \":role/\" in it, with no"
                            + " blank or quote around it. In a pod the annotation"
                            + " eks.amazonaws.com/role-arn of the service account sets it.")
                    .fix(Fix.of("WHO403", "role-arn")));
  }

  private static String quoted(Observation seen) {
    return seen.outcome()
        .detail()
        .refusal()
        .filter(it -> TokenFault.wordsOfSts(seen).isPresent())
        .map(it -> ": \"" + it.clause() + "\".")
        .orElse(".");
  }

  private static Finding proven(String text, Observation seen) {
    return TokenFault.withClaims(Finding.of(text).because(seen.evidence()), seen);
  }

  private static Fix fix(String id, Observation seen) {
    return Fix.of("WHO403", id).with("issuer", issuer(seen)).with("audience", audience(seen));
  }

  private static String issuer(Observation seen) {
    return ShellWord.plainOr("ISSUER", seen.outcome().detail().claims().map(TokenClaims::issuer));
  }

  /** The audience of a pod's other tokens is not one that the provider should accept. */
  private static String audience(Observation seen) {
    if (TokenAudience.isOfAnotherService(seen)) {
      return "sts.amazonaws.com";
    }
    return ShellWord.plainOr(
        "AUDIENCE", seen.outcome().detail().claims().map(TokenClaims::audience));
  }

  private static boolean isOfEks(Observation seen) {
    return seen.outcome().detail().claims().filter(TokenClaims::isOfEks).isPresent();
  }
}
