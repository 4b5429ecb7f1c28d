package dev.whoami.rule.token;

import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.GivenTrust;
import dev.whoami.rule.part.TokenFault;
import dev.whoami.trust.TrustCaller;
import java.util.Optional;

/** WHO403 with the trust policy that the user fetched: the condition that fails is known. */
final class GivenTrustOfToken {
  private GivenTrustOfToken() {}

  /** Empty if the token cannot be read, or the user fetched no policy of its role. */
  static Optional<GivenTrust> of(Judgement j, Observation seen) {
    Optional<TokenClaims> claims = seen.outcome().detail().claims();
    return seen.outcome()
        .role()
        .flatMap(
            role -> claims.flatMap(it -> GivenTrust.of(j, role, TrustCaller.token(it).build())));
  }

  static Finding finding(GivenTrust given, Observation seen, Examination x) {
    if (given.isOpen()) {
      return open(given, seen, x);
    }
    return given.isDenied() ? denied(given, seen, x) : allowed(given, seen);
  }

  private static Finding denied(GivenTrust given, Observation seen, Examination x) {
    Finding finding =
        Finding.of(
            "STS does not let the token assume the role: the role's trust policy in "
                + given.file()
                + " does not allow this token."
                + given.difference());
    Finding judged = TokenFault.withClaims(given.because(finding).because(seen.evidence()), seen);
    return UnnamedClaims.remedy(seen)
        .map(judged::remedy)
        .orElseGet(() -> changed(judged, given, seen, x));
  }

  private static Finding changed(
      Finding finding, GivenTrust given, Observation seen, Examination x) {
    return finding
        .remedy(
            given.change(
                () -> TrustPolicyFix.statement(seen, x).orElseThrow(IllegalStateException::new)))
        .remedy(TrustPolicyFix.update("make the change", seen));
  }

  /** The deciding value is neither in the token nor in the policy. */
  private static Finding open(GivenTrust given, Observation seen, Examination x) {
    Finding finding =
        Finding.of(
            "STS does not let the token assume the role: the role's trust policy in "
                + given.file()
                + (given.isDenied()
                    ? " does not allow this token, and depends on more than the token tells."
                    : " depends on more than the token tells."));
    return given.undecided(
        TokenFault.withClaims(given.because(finding).because(seen.evidence()), seen),
        TokenFault.fix("WHO403", "judge-again", seen, x)
            .with("tokenFile", MountedToken.file(seen)));
  }

  /**
   * The finding if the fetched policy allows the call: STS read another policy, or another policy
   * denied it.
   */
  private static Finding allowed(GivenTrust given, Observation seen) {
    return given
        .because(
            TrustDenied.quoted(
                "STS does not let the token assume the role, although the role's trust policy in "
                    + given.file()
                    + " allows this token.",
                seen))
        .remedy(
            Remedy.of(
                    "Fetch the trust policy again and compare: a change takes some seconds to"
                        + " reach every region, and the role may be in another account. If it is"
                        + " the same, a policy of the organization or of the VPC endpoint for STS"
                        + " denies the call.")
                .fix(TrustPolicyFix.show(seen)));
  }
}
