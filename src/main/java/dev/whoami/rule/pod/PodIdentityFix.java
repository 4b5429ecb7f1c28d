package dev.whoami.rule.pod;

import dev.whoami.aws.PodIdentityError.Cause;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.PodIdentityRefusal;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Restart;

/** The fix if the agent of EKS Pod Identity reports why it gives no credentials. */
final class PodIdentityFix {
  private PodIdentityFix() {}

  /** Adds the fix for this cause to the finding. */
  static Finding added(Finding finding, PodIdentityRefusal refusal, Examination x) {
    switch (refusal.cause()) {
      case NO_ASSOCIATION:
        return finding.remedy(association(x)).remedy(associations(x));
      case ROLE_UNTRUSTING:
        return trusting(finding, x);
      case NODE_NOT_ALLOWED:
        return finding.remedy(
            nodePolicy("Give the node's role the policy that has this permission:", x));
      case DENIED:
        return trusting(finding, x).remedy(nodePolicy("If it trusts EKS already:", x));
      case TOKEN_EXPIRED:
      case WRONG_AUDIENCE:
      case TOKEN_EMPTY:
      case TOKEN_NOT_PARSED:
        return finding.remedy(ofWebhook("both variables", x));
      case TOKEN_REJECTED:
        return finding.remedy(
            Remedy.of("Replace the pod, which gets a new token:").fix(Restart.pods(x)));
      case OTHER_HOST:
        return finding.remedy(
            Remedy.of(
                "Exempt 169.254.170.23 and [fd00:ec2::23] from the service mesh or proxy, so that"
                    + " the request keeps its host."));
      default:
        return finding.remedy(ofAgent(refusal.cause(), x));
    }
  }

  /**
   * The webhook of EKS sets both variables, or neither if one is there. The text follows "Delete".
   */
  static Remedy ofWebhook(String variables, Examination x) {
    return Remedy.of(
            "Delete " + variables + " from the pod spec, so that EKS sets both and mounts a token:")
        .fix(FixHere.of("WHO215", "unset-both", x));
  }

  /** The same fix if only one variable is there. */
  static Remedy withoutHalf(String variable, Examination x) {
    return Remedy.of("Delete " + variable + " from the pod spec, so that EKS sets both:")
        .fix(FixHere.of("WHO216", "unset", x).with("variable", variable));
  }

  static Remedy blankVariable(Examination x) {
    return Remedy.of("Delete the variable from the pod spec:")
        .fix(FixHere.of("WHO215", "unset-token", x));
  }

  /** EKS mounts a file, which the kubelet renews. */
  static Remedy tokenInVariable(Examination x) {
    return Remedy.of(
            "Delete the address and the token from the pod spec, so that EKS sets the address and"
                + " mounts a token:")
        .fix(FixHere.of("WHO215", "unset-token-and-address", x));
  }

  /** The fix for the clock: another token would be checked by the same clock. */
  static Remedy clock() {
    return Remedy.of("Compare the clock of the node with that of AWS, and set it first (WHO503):")
        .fix(Fix.of("WHO215", "clock"));
  }

  static Remedy clockOrNode() {
    return Remedy.of(
            "Compare the clock of the node with that of AWS. If they agree, restart the agent, so"
                + " that it keeps no old token and no old credentials:")
        .fix(Fix.of("WHO215", "clock"))
        .fix(Fix.of("WHO215", "restart-agent"));
  }

  private static Remedy associations(Examination x) {
    return Remedy.of("See which associations the namespace has, to compare their names:")
        .fix(FixHere.of("WHO215", "associations", x));
  }

  private static Remedy association(Examination x) {
    return Remedy.of("Create the association:").fix(FixHere.of("WHO215", "associate", x));
  }

  private static Finding trusting(Finding finding, Examination x) {
    return finding
        .remedy(
            Remedy.of("Add this statement to the trust policy of the association's role:")
                .fix(Fix.of("WHO215", "statement")))
        .remedy(
            Remedy.of(
                    "With the AWS CLI: find the role, fetch its policy (NoSuchEntity: there is no"
                        + " such role), add the statement to its Statement list, and put it back:")
                .fix(FixHere.of("WHO215", "update-trust", x)));
  }

  private static Remedy nodePolicy(String text, Examination x) {
    return Remedy.of(text).fix(FixHere.of("WHO215", "allow-node", x));
  }

  private static Remedy ofAgent(Cause cause, Examination x) {
    Fix log = Fix.of("WHO215", "agent-log");
    switch (cause) {
      case EKS_OUT_OF_REACH:
        return Remedy.of(
                "Read in the agent's log what failed. Where there is no way to the internet, give"
                    + " the VPC an endpoint for EKS Auth:")
            .fix(log)
            .fix(FixHere.of("WHO215", "create-endpoint", x));
      case NODE_WITHOUT_CREDENTIALS:
        return Remedy.of(
                "See in the agent's log what it lacks. The node needs an instance profile, and"
                    + " instance metadata that answers:")
            .fix(log)
            .fix(FixHere.of("WHO215", "profile-of-node", x));
      case NODE_CREDENTIALS_EXPIRED:
        return Remedy.of(
                "See in the agent's log why it does not renew the node's credentials, and whether"
                    + " the clock of the node is behind. Then restart the agent:")
            .fix(log)
            .fix(Fix.of("WHO215", "clock"))
            .fix(Fix.of("WHO215", "restart-agent"));
      default:
        return Remedy.of(
                "Try again in some minutes. If it stays, read the agent's log, and see AWS Health:")
            .fix(log);
    }
  }
}
