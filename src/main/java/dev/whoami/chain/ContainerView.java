package dev.whoami.chain;

import dev.whoami.probe.ContainerFacts;
import dev.whoami.probe.ContainerHabit;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;

/** The container endpoint as a client of some habit sees it. */
final class ContainerView implements View {
  private final ContainerHabit habit;

  ContainerView(ContainerHabit habit) {
    this.habit = habit;
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.CONTAINER);
    return whole
        .outcome()
        .facts(ContainerFacts.class)
        .map(facts -> whole.as(facts.as(habit)))
        .orElse(whole);
  }
}
