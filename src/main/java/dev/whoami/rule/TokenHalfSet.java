package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
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
                    .remedy(
                        Remedy.of(
                                "Set both, or neither. In a pod the webhook sets both: restart the"
                                    + " pod after you annotate the service account.")
                            .commands(
                                "kubectl annotate serviceaccount "
                                    + KnownNames.serviceAccount(j.examination())
                                    + " -n "
                                    + KnownNames.namespace(j.examination())
                                    + " \\",
                                "  eks.amazonaws.com/role-arn=arn:aws:iam::"
                                    + KnownNames.account(j.examination())
                                    + ":role/ROLE",
                                Restart.rollout(j.examination()),
                                "unset AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE    # or neither")));
  }
}
