package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The token file is not there. */
final class TokenFileMissing implements Rule {
  private static final String VOLUME =
      "volumes:\n"
          + "  - name: aws-token\n"
          + "    projected:\n"
          + "      sources:\n"
          + "        - serviceAccountToken:\n"
          + "            audience: sts.amazonaws.com\n"
          + "            path: token";

  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(j, Fault.FILE_MISSING)
        .map(
            seen ->
                Finding.of(
                        "The pod is configured for IRSA, but its token file does not exist: the"
                            + " volume was not projected, or not into this container.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of("Restart the pod, so that the webhook adds the volume.")
                            .commands(Restart.rollout(j.examination())))
                    .remedy(
                        Remedy.of(
                                "In a pod spec by hand, with a volumeMount of it in every"
                                    + " container:")
                            .snippet(VOLUME)));
  }
}
