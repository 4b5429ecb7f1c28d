package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The endpoint fails, and the client ends silently on the Host Role. */
public final class SilentFallback implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation container = x.seen().of(Source.CONTAINER);
    boolean falls =
        container.outcome().isConfiguredInVain() && x.isWinner(Source.INSTANCE_METADATA);
    if (!falls || x.place().platform().isPod()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                x.walk().client().atSentenceStart()
                    + " ignores the failure; then it uses "
                    + KnownNames.fallbackRole(x)
                    + ".")
            .because(container.evidence())
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence())
            .remedy(remedy(x)));
  }

  private static Remedy remedy(Examination x) {
    String text = "To make the client fail instead of falling back";
    return x.place().platform().isEcs()
        ? Remedy.of(text + ", in the task definition:").fix(Fix.of("WHO104", "in-task-definition"))
        : Remedy.of(text + ", before the program starts:").fix(Fix.of("WHO104", "variable"));
  }
}
