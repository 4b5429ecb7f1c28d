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
                                "STS does not take the web identity token: it is expired, or it was"
                                    + " made for another audience than sts.amazonaws.com.")
                            .because(seen.evidence()),
                        seen)
                    .remedy(
                        Remedy.of(
                                "Read the token file anew at each use (the kubelet rotates it); the"
                                    + " audience is set by the annotation"
                                    + " eks.amazonaws.com/audience of the service account.")
                            .commands(
                                "kubectl annotate serviceaccount NAME"
                                    + " eks.amazonaws.com/audience-",
                                "kubectl rollout restart deployment NAME")));
  }
}
