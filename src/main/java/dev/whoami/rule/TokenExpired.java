package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The token is too old, or made for another audience. */
final class TokenExpired implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return TokenFault.among(j, Fault.EXPIRED)
        .map(
            seen ->
                TokenFault.withClaims(Finding.of(text(x)).because(seen.evidence()), seen)
                    .remedy(remedy(x)));
  }

  private static String text(Examination x) {
    return "STS rejects the web identity token: it has expired, or its audience is not "
        + (TokenOrigin.isServiceAccount(x)
            ? "sts.amazonaws.com."
            : "one that its identity provider in IAM accepts.");
  }

  private static Remedy remedy(Examination x) {
    if (!TokenOrigin.isServiceAccount(x)) {
      return Remedy.of(
          "Get a new token before it expires: whoever issues it sets how long it lasts, and its"
              + " audience. For a pipeline that is id_tokens (aud) in GitLab, and the audience"
              + " input of aws-actions/configure-aws-credentials in GitHub Actions.");
    }
    return Remedy.of(
            "Read the token file each time it is used (the kubelet rotates it)."
                + " The annotation eks.amazonaws.com/audience of the service"
                + " account sets the audience.")
        .commands(
            "kubectl annotate serviceaccount "
                + KnownNames.serviceAccount(x)
                + " -n "
                + KnownNames.namespace(x)
                + " \\",
            "  eks.amazonaws.com/audience-",
            Restart.rollout(x));
  }
}
