package dev.whoami.rule;

import dev.whoami.chain.Reaction;
import dev.whoami.chain.Visit;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Outcome;
import java.util.Optional;

/** The client went on after a failure that may pass, and keeps what it found then. */
final class StickyFallback implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Walk walk = j.examination().walk();
    Optional<Visit> failed = walk.stumble().filter(StickyFallback::mayPass);
    if (!failed.isPresent() || !walk.winner().isPresent() || !walk.client().keepsItsChoice()) {
      return Optional.empty();
    }
    String title = failed.get().source().title();
    return Optional.of(
        Finding.warning(
                "The "
                    + walk.client().title()
                    + " keeps the provider that answered first for the life of the process. A"
                    + " program that starts now stays the "
                    + j.verdict().kind().words()
                    + " even after the "
                    + title
                    + " source has recovered.")
            .because(failed.get().observation().evidence())
            .remedy(
                Restart.of(
                    "Start the program anew once the "
                        + title
                        + " source delivers; or name the one provider in its code, so that it"
                        + " fails instead.",
                    j.examination())));
  }

  private static boolean mayPass(Visit visit) {
    return visit.observation().outcome().kind() == Outcome.Kind.FAILED
        && visit.reaction().filter(it -> it == Reaction.GO_ON).isPresent();
  }
}
