package dev.whoami.rule.role;

import dev.whoami.chain.ProviderChoice;
import dev.whoami.diagnosis.Fallback;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The client fell back after a temporary failure, and keeps the credentials that it found then. */
public final class StickyFallback implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Optional<Finding> now = j.fallback().map(it -> now(it, j));
    return now.isPresent() ? now : j.history().fallback().map(it -> earlier(it, j));
  }

  private static Finding now(Fallback fallback, Judgement j) {
    return Finding.of(
            fallback.client().atSentenceStart()
                + " "
                + ProviderChoice.FOR_LIFE.words()
                + ". A program"
                + " that starts now keeps the "
                + fallback.became().words()
                + " even after the "
                + fallback.failed().title()
                + " source recovers.")
        .because(fallback.evidence())
        .remedy(
            restart(
                "Restart the program once the " + fallback.failed().title() + " source works again",
                j));
  }

  /** The fallback was observed by an earlier run of the same watch. */
  private static Finding earlier(Fallback fallback, Judgement j) {
    String time = j.history().at().truncatedTo(ChronoUnit.SECONDS).toString();
    return Finding.of(
            "At "
                + time
                + " the "
                + fallback.failed().title()
                + " source failed, and programs that asked then got the "
                + fallback.became().words()
                + ". "
                + fallback.client().atSentenceStart()
                + " "
                + ProviderChoice.FOR_LIFE.words()
                + ". A program"
                + " that first asked then still has the "
                + fallback.became().words()
                + ".")
        .because("at " + time + ", " + fallback.evidence())
        .remedy(restart("Restart each program that started around that time", j));
  }

  private static Remedy restart(String what, Judgement j) {
    return Restart.of(
        what
            + "; or configure a single provider in its code, so that it fails instead of falling"
            + " back.",
        j.examination());
  }
}
