package dev.whoami.rule.part;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.Partition;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;

/**
 * The policy of the VPC endpoint for STS. It can deny calls that no policy of a user or role can,
 * and STS then says so.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">AWS:
 *     access denied error messages</a>
 */
public final class EndpointPolicy {
  private EndpointPolicy() {}

  /** The policy's effect, as one clause. A denial in it outweighs every statement that allows. */
  public static String fact(DenyingPolicy policy) {
    return "the policy of the VPC endpoint for STS "
        + (policy.isExplicit() ? "denies it" : "does not allow it");
  }

  public static Finding findingOfToken(DenyingPolicy policy, Observation seen, Examination x) {
    Finding finding =
        Finding.of(
                "STS does not let the token assume the role: "
                    + fact(policy)
                    + ". This says nothing about the role's trust policy.")
            .because(seen.evidence());
    Finding quoted =
        TokenFault.wordsOfSts(seen).map(it -> finding.because("STS says: " + it)).orElse(finding);
    return policy.isExplicit()
        ? quoted.remedy(
            shown(
                "Remove from this policy the denial of sts:AssumeRoleWithWebIdentity, or"
                    + " change its condition so that it does not hold for this token:",
                x))
        : quoted.remedy(statement(seen)).remedy(shown("This shows the policy:", x));
  }

  private static Remedy statement(Observation seen) {
    return Remedy.of(
            "Add this statement to the policy of the VPC endpoint. A caller that has only a token"
                + " does not belong to your account or organization yet. So a condition on"
                + " aws:PrincipalAccount or aws:PrincipalOrgID would exclude it.")
        .fix(
            Fix.of("WHO403", "allow-in-endpoint")
                .with("roleArn", seen.outcome().role().map(Arn::toString).orElse("ROLE_ARN")));
  }

  /** Shows the policies of all endpoints for STS in the region. */
  public static Remedy shown(String text, Examination x) {
    return Remedy.of(text).fix(FixHere.of("WHO403", "policies-of-endpoint", x));
  }

  /** The name of STS's endpoint service in the region. */
  public static String service(Examination x) {
    String region = KnownNames.region(x);
    return Partition.ofRegion(region).endpointService(region, "sts");
  }
}
