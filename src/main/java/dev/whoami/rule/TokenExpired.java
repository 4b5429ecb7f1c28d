package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The token is too old, or made for another audience. */
final class TokenExpired implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(j, Fault.EXPIRED)
        .map(
            seen ->
                TokenFault.withClaims(
                        Finding.of(
                                "STS rejects the web identity token: it has expired, or its"
                                    + " audience is not sts.amazonaws.com.")
                            .because(seen.evidence()),
                        seen)
                    .remedy(
                        Remedy.of(
                                "Read the token file each time it is used (the kubelet rotates it)."
                                    + " The annotation eks.amazonaws.com/audience of the service"
                                    + " account sets the audience.")
                            .commands(
                                "kubectl annotate serviceaccount "
                                    + KnownNames.serviceAccount(j.examination())
                                    + " -n "
                                    + KnownNames.namespace(j.examination())
                                    + " \\",
                                "  eks.amazonaws.com/audience-",
                                Restart.rollout(j.examination()))));
  }
}
