package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** One of the two settings of IRSA is missing. */
final class TokenHalfSet implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(j, Fault.HALF_SET)
        .map(
            seen ->
                Finding.of(
                        "AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE belong together, and one of"
                            + " them is missing. The SDK for Java skips this source; other clients"
                            + " stop with an error.")
                    .because(seen.evidence())
                    .remedy(remedy(j.examination())));
  }

  private static Remedy remedy(Examination x) {
    String neither = "unset AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE";
    if (!TokenOrigin.isServiceAccount(x)) {
      return Remedy.of("Set both, or neither. To set neither:").commands(neither);
    }
    return Remedy.of(
            "Set both, or neither. In a pod the webhook sets both: restart the pod after you"
                + " annotate the service account.")
        .commands(
            "kubectl annotate serviceaccount "
                + KnownNames.serviceAccount(x)
                + " -n "
                + KnownNames.namespace(x)
                + " \\",
            "  eks.amazonaws.com/role-arn=" + PodOnNodeRole.arn(x),
            Restart.rollout(x),
            neither + "    # or neither");
  }
}
