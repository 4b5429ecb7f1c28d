package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** This user cannot read the token file, or it is empty. */
final class TokenFileUnreadable implements Rule {
  private static final String ANEW = "kubectl rollout restart deployment NAME";

  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(
            j, Fault.FILE_DENIED, Fault.FILE_UNREADABLE, Fault.UNPARSABLE, Fault.TOO_LARGE)
        .map(
            seen ->
                Finding.of(
                        seen.outcome().has(Fault.FILE_DENIED)
                            ? "The pod is meant to have a role by IRSA, and this user cannot read"
                                + " the token file that its environment names."
                            : "The pod is meant to have a role by IRSA, and the token file that its"
                                + " environment names holds no token.")
                    .because(seen.evidence())
                    .remedy(remedy(seen.outcome().has(Fault.FILE_DENIED))))
        .map(finding -> finding.remedy(Remedy.of("Then start the pod anew:").commands(ANEW)));
  }

  private static Remedy remedy(boolean isDenied) {
    return isDenied
        ? Remedy.of("Give the pod a group that may read it, in the pod spec:")
            .snippet(Snippets.podGroup())
        : Remedy.of(
            "Correct the path that AWS_WEB_IDENTITY_TOKEN_FILE names, unless it is the one where"
                + " EKS mounts the token.");
  }
}
