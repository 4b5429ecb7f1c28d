package dev.whoami.rule.program;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program's library that is older than EKS Pod Identity. */
public final class TooOldForPodIdentity implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return x.place().platform().isPod()
        ? OldLibrary.without(Source.CONTAINER, x)
            .map(it -> it.finding("EKS Pod Identity", "it does not ask the Pod Identity agent"))
        : Optional.empty();
  }
}
