package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import java.util.Optional;

/** A probe of ours failed. */
final class ProbeCrashed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    for (Observation each : j.examination().seen().all()) {
      if (each.outcome().kind() == Outcome.Kind.CRASHED) {
        return Optional.of(
            Finding.error(
                    "whoami itself failed while it looked at one source, so the answer may be"
                        + " incomplete. This is a bug of whoami, not of your container.")
                .because(each.evidence())
                .remedy(Remedy.of("Report it with the class and place above.")));
      }
    }
    return j.examination()
        .hadoopSearch()
        .crash()
        .map(
            crash ->
                Finding.error(
                        "whoami itself failed while it looked for Hadoop, so there may be one that"
                            + " is not listed. This is a bug of whoami, not of your container.")
                    .because(crash)
                    .remedy(Remedy.of("Report it with the class and place above.")));
  }
}
