package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.place.Platform;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A task on ECS on EC2 without a task role: it gets the Host Role, or no credentials. */
final class NoTaskRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!MissingTaskRole.in(x) || x.place().platform() == Platform.ECS_FARGATE) {
      return Optional.empty();
    }
    boolean host = x.isWinner(Source.INSTANCE_METADATA);
    if (!host && x.winner().isPresent()) {
      return Optional.empty();
    }
    String then =
        host
            ? " So the SDK uses " + KnownNames.fallbackRole(x) + "."
            : " The instance metadata gives none either, so there are no credentials at all.";
    return Optional.of(
        MissingTaskRole.explain(Finding.of(MissingTaskRole.fact(x) + then), j)
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence()));
  }
}
