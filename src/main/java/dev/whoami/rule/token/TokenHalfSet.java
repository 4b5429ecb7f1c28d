package dev.whoami.rule.token;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.SettingRemoval;
import dev.whoami.rule.part.TokenFault;
import dev.whoami.rule.pod.UnnamedToken;
import java.util.Optional;

/** One of the two settings of IRSA is missing. */
public final class TokenHalfSet implements Rule {
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
                    .remedy(remedy(seen, j.examination()))
                    .remedy(
                        SettingRemoval.of(
                            "Or, if the role is not meant, remove the half that is set:",
                            MountedToken.settings(seen))));
  }

  private static Remedy remedy(Observation seen, Examination x) {
    if (!TokenOrigin.isServiceAccount(x)) {
      return Remedy.of("Set both, where the token and the role come from.");
    }
    return UnnamedToken.isOfIrsa(x)
        ? MountedToken.named("Name the token file that EKS mounts, which is here:", seen)
        : Remedy.of(
                "In a pod the webhook sets both: annotate the service account, and replace the"
                    + " pod.")
            .fix(FixHere.of("WHO405", "annotate", x));
  }
}
