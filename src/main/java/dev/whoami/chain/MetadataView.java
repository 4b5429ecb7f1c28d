package dev.whoami.chain;

import dev.whoami.probe.MetadataFacts;
import dev.whoami.probe.MetadataHabit;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;

/** The instance metadata as a client of some habit sees it. */
final class MetadataView implements View {
  private final MetadataHabit habit;

  MetadataView(MetadataHabit habit) {
    this.habit = habit;
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.INSTANCE_METADATA);
    return whole
        .outcome()
        .facts(MetadataFacts.class)
        .map(facts -> whole.as(facts.as(habit)))
        .orElse(whole);
  }
}
