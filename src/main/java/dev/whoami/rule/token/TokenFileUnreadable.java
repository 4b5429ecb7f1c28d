package dev.whoami.rule.token;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.TokenFault;
import java.util.Optional;

/** This user cannot read the token file, or it is empty. */
public final class TokenFileUnreadable implements Rule {
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
    Finding finding =
        Finding.of(
                isDenied
                    ? "The pod is configured for IRSA, but this user cannot read its token file."
                    : "The pod is configured for IRSA, but its token file holds no token.")
            .because(seen.evidence());
    if (seen.outcome().detail().isOtherTokenMounted()) {
      return finding.remedy(MountedToken.named("Name the token file that EKS mounts:", seen));
    }
    if (isDenied) {
      return finding
          .remedy(
              Remedy.of("Give the pod a group that can read it, in the pod spec:")
                  .fix(Fix.of("WHO402", "group")))
          .remedy(Remedy.of("Then restart the pod:").fix(Restart.pods(x)));
    }
    return MountedToken.isNamed(seen)
        ? finding.remedy(
            Remedy.of("Replace the pod, so that its volume is mounted again.").fix(Restart.pods(x)))
        : finding.remedy(
            owner("Name the file that holds the token, or let it be written there first:", seen));
  }

  private static Finding elsewhere(boolean isDenied, Observation seen) {
    return Finding.of(
            "AWS_WEB_IDENTITY_TOKEN_FILE names a file "
                + (isDenied ? "that this user cannot read." : "that holds no token."))
        .because(seen.evidence())
        .remedy(
            isDenied
                ? owner(
                    "Make the user that runs the program the owner of the file. This shows the"
                        + " owner now:",
                    seen)
                : Remedy.of(
                    "Correct the path, or write the token into the file before the program"
                        + " starts."));
  }

  private static Remedy owner(String text, Observation seen) {
    return Remedy.of(text).fix(Fix.of("WHO402", "owner").with("file", MountedToken.file(seen)));
  }
}
