package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import java.util.Optional;

/** This user cannot read the token file, or it is empty. */
final class TokenFileUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return TokenFault.among(
            j, Fault.FILE_DENIED, Fault.FILE_UNREADABLE, Fault.UNPARSABLE, Fault.FILE_TOO_LARGE)
        .map(
            seen -> {
              boolean isDenied = seen.outcome().has(Fault.FILE_DENIED);
              return TokenOrigin.isServiceAccount(x)
                  ? ofPod(isDenied, seen, x)
                  : elsewhere(isDenied, seen);
            });
  }

  private static Finding ofPod(boolean isDenied, Observation seen, Examination x) {
    return Finding.of(
            isDenied
                ? "The pod is configured for IRSA, but this user cannot read its token file."
                : "The pod is configured for IRSA, but its token file holds no token.")
        .because(seen.evidence())
        .remedy(remedy(isDenied))
        .remedy(Remedy.of("Then restart the pod:").commands(Restart.rollout(x)));
  }

  private static Remedy remedy(boolean isDenied) {
    return isDenied
        ? Remedy.of("Give the pod a group that can read it, in the pod spec:")
            .snippet(Snippets.podGroup())
        : Remedy.of(
            "Correct the path in AWS_WEB_IDENTITY_TOKEN_FILE, unless it is where EKS mounts the"
                + " token.");
  }

  private static Finding elsewhere(boolean isDenied, Observation seen) {
    return Finding.of(
            "AWS_WEB_IDENTITY_TOKEN_FILE names a file "
                + (isDenied ? "that this user cannot read." : "that holds no token."))
        .because(seen.evidence())
        .remedy(
            isDenied
                ? Remedy.of("Give the file to the user that runs the program. Who owns it now:")
                    .commands("ls -lL \"$AWS_WEB_IDENTITY_TOKEN_FILE\"")
                : Remedy.of(
                    "Correct the path, or write the token into the file before the program"
                        + " starts."));
  }
}
