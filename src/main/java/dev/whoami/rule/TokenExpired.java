package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import java.util.Optional;

/** The token is too old, or made for another audience, or no token that STS can check. */
final class TokenExpired implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return TokenFault.among(j, Fault.EXPIRED, Fault.TOKEN_REJECTED).map(seen -> finding(seen, x));
  }

  private static Finding finding(Observation seen, Examination x) {
    boolean isExpired = seen.outcome().has(Fault.EXPIRED);
    Finding finding =
        TokenFault.withClaims(
            Finding.of(
                    "STS rejects the web identity token: "
                        + (isExpired ? orAudience(x) : flaw(seen)))
                .because(seen.evidence()),
            seen);
    if (!isExpired) {
      return finding.remedy(isToken(seen) ? corrected() : replaced());
    }
    return finding.remedy(TokenOrigin.isServiceAccount(x) ? renewedInPod(x) : renewed());
  }

  private static String orAudience(Examination x) {
    return "it has expired, or its audience is not "
        + (TokenOrigin.isServiceAccount(x)
            ? "sts.amazonaws.com."
            : "one that its identity provider in IAM accepts.");
  }

  private static String flaw(Observation seen) {
    return isToken(seen)
        ? TokenFault.wordsOfSts(seen).map(it -> "\"" + it + "\".").orElse("it is not valid.")
        : "the token file does not hold a token (a JSON Web Token).";
  }

  private static boolean isToken(Observation seen) {
    return seen.outcome().detail().claims().isPresent();
  }

  private static Remedy corrected() {
    return Remedy.of("Correct what STS names. The page has its messages, and what each one means.");
  }

  private static Remedy replaced() {
    return Remedy.of(
            "Let AWS_WEB_IDENTITY_TOKEN_FILE name the file that holds the token, and let nothing"
                + " else write to it. A token has three parts with a dot between them:")
        .commands("grep -cE '^[^.]+\\.[^.]+\\.[^.]+$' \"$AWS_WEB_IDENTITY_TOKEN_FILE\"");
  }

  private static Remedy renewed() {
    return Remedy.of(
        "Get a new token before it expires: whoever issues it sets how long it lasts, and its"
            + " audience. For a pipeline that is id_tokens (aud) in GitLab, and the audience"
            + " input of aws-actions/configure-aws-credentials in GitHub Actions.");
  }

  private static Remedy renewedInPod(Examination x) {
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
