package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The token file is not there. */
final class TokenFileMissing implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(j, Fault.FILE_MISSING)
        .map(
            seen ->
                Finding.error(
                        "The pod is meant to have a role by IRSA, and the token file that its"
                            + " environment names is not there: the volume was not projected, or"
                            + " not into this container.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                            "Delete the pod so that the webhook injects the volume anew; in a pod"
                                + " spec by hand, mount the projected token into every"
                                + " container.")));
  }
}
