package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Severity;
import dev.whoami.probe.Observation;
import java.util.Optional;

/**
 * Keys in a task or pod without its own role, whose session has the name that AWS gives to one of
 * another instance or pod. A program can also choose such a name, so this is a warning.
 */
final class OtherSessionCopied {
  private OtherSessionCopied() {}

  /**
   * The owner of the session by its name; empty if the name shows nothing, or if a role is
   * configured.
   */
  static Optional<String> owner(Judgement j) {
    Examination x = j.examination();
    boolean isContainer = x.place().platform().isEcs() || x.place().platform().isPod();
    return isContainer
            && j.verdict().kind() == IdentityKind.ASSUMED_ROLE
            && !x.seen().isRoleConfigured()
        ? j.verdict().arn().flatMap(OtherSessionCopied::owner)
        : Optional.empty();
  }

  private static Optional<String> owner(Arn arn) {
    if (SessionForm.INSTANCE.isOf(arn)) {
      return Optional.of("the EC2 instance " + arn.sessionName().orElse(""));
    }
    return SessionForm.POD_IDENTITY.isOf(arn)
        ? Optional.of("another pod (EKS Pod Identity)")
        : Optional.empty();
  }

  static Finding finding(String owner, Observation keys, Examination x) {
    Finding finding =
        Finding.of(
                "The keys in the "
                    + keys.source().title()
                    + " are probably a copy of those of "
                    + owner
                    + ": their session has the name that AWS gives it. Nothing renews a copy, so"
                    + " the keys end some hours after they were copied.")
            .because(keys.evidence())
            .because("STS: the name of the session")
            .withSeverity(Severity.WARNING)
            .remedy(HostKeysCopied.removal(keys.source(), x));
    return HostKeysCopied.ofOwnRole(x).map(finding::remedy).orElse(finding);
  }
}
