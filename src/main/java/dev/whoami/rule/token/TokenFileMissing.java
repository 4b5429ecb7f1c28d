package dev.whoami.rule.token;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.SettingRemoval;
import dev.whoami.rule.part.TokenFault;
import java.util.Optional;

/** The token file does not exist. */
public final class TokenFileMissing implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return TokenFault.among(j, Fault.FILE_MISSING)
        .map(seen -> TokenOrigin.isServiceAccount(x) ? ofPod(seen, x) : elsewhere(seen, x));
  }

  private static Finding ofPod(Observation seen, Examination x) {
    if (seen.outcome().detail().isOtherTokenMounted()) {
      return Finding.of(
              "The pod is configured for IRSA, and the token file that is named does not exist. The"
                  + " one that EKS mounts does.")
          .because(seen.evidence())
          .remedy(MountedToken.named("Name the token file that EKS mounts:", seen));
    }
    Finding finding =
        Finding.of(
                "The pod is configured for IRSA, but its token file does not exist: the"
                    + " volume was not projected, or not into this container.")
            .because(seen.evidence());
    return MountedToken.isNamed(seen)
        ? finding
            .remedy(
                Remedy.of("Restart the pod, so that the webhook adds the volume.")
                    .fix(Restart.pods(x)))
            .remedy(
                volume(
                    "In a pod spec that you write yourself, add this volume, and mount it in every"
                        + " container:"))
        : finding.remedy(
            volume(
                MountedToken.file(seen)
                    + " does not exist. Add this volume to the pod spec, and mount it in every"
                    + " container, at the folder of that file:"));
  }

  private static Remedy volume(String text) {
    return Remedy.of(text).fix(Fix.of("WHO401", "volume"));
  }

  private static Finding elsewhere(Observation seen, Examination x) {
    Finding finding =
        Finding.of(
                "AWS_WEB_IDENTITY_TOKEN_FILE names a token file that does not exist: it has not"
                    + " been written yet, or not in this container.")
            .because(seen.evidence());
    boolean hasRole = x.seen().outcomeOf(Source.CONTAINER).isConfigured();
    Remedy write =
        Remedy.of(
            "Write the token into that file before the program starts, or mount the folder of the"
                + " file into this container.");
    return hasRole ? finding.remedy(leave(seen, x)).remedy(write) : finding.remedy(write);
  }

  /**
   * If the platform gives a role by its endpoint, the variables were copied, for example from a
   * pod.
   */
  private static Remedy leave(Observation seen, Examination x) {
    return SettingRemoval.of(
        "If these settings were copied from another place, such as a pod, remove them: "
            + x.place().platform().ownIdentity()
            + " needs none of them.",
        MountedToken.settings(seen));
  }
}
