package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A credential_process that was not run comes before the container's own role. */
final class ProcessBeforeRole {
  private ProcessBeforeRole() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    Observation role = x.seen().of(Source.CONTAINER);
    return role.outcome().isFound()
        ? x.walk()
            .obstacle()
            .filter(ProcessBeforeRole::isUnrunProcess)
            .map(it -> finding(it, role, x))
        : Optional.empty();
  }

  private static boolean isUnrunProcess(Observation seen) {
    Outcome outcome = seen.outcome();
    return seen.source() == Source.PROFILE
        && outcome.has(Fault.NOT_RUN)
        && outcome.detail().isOfProcess();
  }

  private static Finding finding(Observation profile, Observation role, Examination x) {
    String own = x.place().platform().ownIdentity();
    return Finding.of(
            "A profile has a credential_process, and "
                + x.walk().client().inSentence()
                + " asks it before the endpoint of "
                + own
                + ". If the process gives keys, "
                + own
                + " is never used. whoami has not run the process, so it does not know.")
        .withSeverity(Severity.WARNING)
        .because(profile.evidence())
        .because(role.evidence())
        .remedy(
            Remedy.of("See whose keys the process gives. This runs it:")
                .fix(Fix.of("WHO101", "run-process")))
        .remedy(
            ProfileShadowsRole.removal("Or, if " + own + " itself is meant, remove the profile."));
  }
}
