package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** This user cannot read the token file, or it is empty. */
final class TokenFileUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(
            j, Fault.FILE_DENIED, Fault.FILE_UNREADABLE, Fault.UNPARSABLE, Fault.FILE_TOO_LARGE)
        .map(
            seen ->
                Finding.of(
                        seen.outcome().has(Fault.FILE_DENIED)
                            ? "The pod is configured for IRSA, but this user cannot read its token"
                                + " file."
                            : "The pod is configured for IRSA, but its token file holds no token.")
                    .because(seen.evidence())
                    .remedy(remedy(seen.outcome().has(Fault.FILE_DENIED))))
        .map(
            finding ->
                finding.remedy(
                    Remedy.of("Then restart the pod:").commands(Restart.rollout(j.examination()))));
  }

  private static Remedy remedy(boolean isDenied) {
    return isDenied
        ? Remedy.of("Give the pod a group that can read it, in the pod spec:")
            .snippet(Snippets.podGroup())
        : Remedy.of(
            "Correct the path in AWS_WEB_IDENTITY_TOKEN_FILE, unless it is where EKS mounts the"
                + " token.");
  }
}
