package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** This user may not read the token file, or it holds nothing. */
final class TokenFileUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return TokenFault.among(
            j, Fault.FILE_DENIED, Fault.FILE_UNREADABLE, Fault.UNPARSABLE, Fault.TOO_LARGE)
        .map(
            seen ->
                Finding.error(
                        seen.outcome().has(Fault.FILE_DENIED)
                            ? "The pod is meant to have a role by IRSA, and this user cannot read"
                                + " the token file that its environment names."
                            : "The pod is meant to have a role by IRSA, and the token file that its"
                                + " environment names holds no token.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                            seen.outcome().has(Fault.FILE_DENIED)
                                ? "In the pod spec: securityContext.fsGroup with the group of this"
                                    + " user, and start the pod anew."
                                : "Correct the path, or delete the pod, so that the volume with"
                                    + " the token is made anew.")));
  }
}
