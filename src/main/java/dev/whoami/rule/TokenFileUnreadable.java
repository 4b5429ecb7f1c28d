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
                        "The pod is meant to have a role by IRSA, and this user cannot read the"
                            + " token file that its environment names.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                            "In the pod spec: securityContext.fsGroup with the group of this user,"
                                + " and start the pod anew.")));
  }
}
